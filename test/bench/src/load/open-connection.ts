import { once } from 'node:events'
import { connect } from 'node:net'

/** A connection that is kept open, for one request after the other. */
export type Connection = {
  /** Sends a body and resolves to the status of the answer, once all of it has come. */
  post(body: string): Promise<number>
  close(): void
}

const endOfHead = Buffer.from('\r\n\r\n')
const contentLength = /\r\ncontent-length: *(\d+)/i

/** The status of the answer that the bytes hold; undefined as long as it is not all there. */
const statusOf = (bytes: Buffer): number | undefined => {
  const end = bytes.indexOf(endOfHead)
  if (end === -1) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = contentLength.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without a length:\n${head}`)
  return bytes.length < end + endOfHead.length + Number(length) ? undefined : Number(head.slice(9, 12))
}

const closed = () => new Error('the connection was closed')

/** What all connections read into: it is looked at before anything else is read. */
const buffer = Buffer.alloc(64 * 1024)

/**
 * Posts over a bare socket and reads no more of an answer than its status and length: the client shares the
 * processors with the server that is measured.
 */
export const openConnection = async (url: URL, type: string): Promise<Connection> => {
  let waiting: PromiseWithResolvers<number> | undefined
  let rest: Buffer | undefined

  const fail = (error: Error) => waiting?.reject(error)
  const read = (size: number): boolean => {
    const bytes = rest ? Buffer.concat([rest, buffer.subarray(0, size)]) : buffer.subarray(0, size)
    try {
      const status = statusOf(bytes)
      rest = status === undefined ? Buffer.from(bytes) : undefined
      if (status !== undefined) waiting?.resolve(status)
    } catch (error) {
      fail(error as Error)
    }
    return true
  }

  const { hostname, port, pathname } = url
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer, callback: read },
  })
  await once(socket, 'connect')
  socket.on('error', fail)
  socket.on('close', () => fail(closed()))

  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: ${type}\r\ncontent-length: `
  return {
    post: body => {
      if (socket.destroyed) return Promise.reject(closed())
      waiting = Promise.withResolvers()
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
      return waiting.promise
    },
    close: () => socket.destroy(),
  }
}
