import { once } from 'node:events'
import { connect } from 'node:net'

export type Answer = { readonly status: number; readonly body: string }

/** A connection that is kept open, for one request after the other. */
export type Connection = {
  /** A server closes what is idle for long. */
  readonly isOpen: boolean
  /** Asks for a path. */
  get(path: string): Promise<Answer>
  /** Sends a body to the address and resolves to the status of the answer, once all of it has come. */
  post(body: string): Promise<number>
  close(): void
}

export type ConnectionOptions = {
  /** The type of what is posted. */
  readonly type?: string
  /** How long to wait for an answer, in milliseconds; for ever unless told. */
  readonly patienceMs?: number
}

const endOfHead = Buffer.from('\r\n\r\n')
const contentLength = /\r\ncontent-length: *(\d+)/i

/** An answer that is all there: the body begins at an index. */
type Arrived = { readonly status: number; readonly bytes: Buffer; readonly bodyAt: number }

/** The answer that the bytes hold; undefined as long as it is not all there. */
const arrivedIn = (bytes: Buffer): Arrived | undefined => {
  const end = bytes.indexOf(endOfHead)
  if (end === -1) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = contentLength.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without a length:\n${head}`)
  const bodyAt = end + endOfHead.length
  if (bytes.length < bodyAt + Number(length)) return undefined
  return { status: Number(head.slice(9, 12)), bytes, bodyAt }
}

const closed = () => new Error('the connection was closed')

/** What all connections read into: it is looked at before anything else is read. */
const buffer = Buffer.alloc(64 * 1024)

type Waiting = { readonly arrived: (answer: Arrived) => void; readonly fail: (error: Error) => void }

/**
 * Asks over a bare socket and reads no more of an answer than is wanted of it: the client shares the processors with
 * the server that is measured.
 */
export const openConnection = async (
  { hostname, port, pathname }: URL,
  { type = 'application/json', patienceMs = 0 }: ConnectionOptions = {},
): Promise<Connection> => {
  let waiting: Waiting | undefined
  let rest: Buffer | undefined

  const fail = (error: Error) => waiting?.fail(error)
  const read = (size: number): boolean => {
    const bytes = rest ? Buffer.concat([rest, buffer.subarray(0, size)]) : buffer.subarray(0, size)
    try {
      const answer = arrivedIn(bytes)
      rest = answer ? undefined : Buffer.from(bytes)
      if (answer) waiting?.arrived(answer)
    } catch (error) {
      fail(error as Error)
    }
    return true
  }

  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer, callback: read },
  })
  await once(socket, 'connect')
  socket.on('error', fail)
  socket.on('close', () => fail(closed()))
  socket.setTimeout(patienceMs, () => {
    if (waiting) socket.destroy(new Error(`not answered in ${patienceMs} ms`))
  })

  const ask = <T>(request: string, take: (answer: Arrived) => T): Promise<T> => {
    if (socket.destroyed) return Promise.reject(closed())
    return new Promise((resolve, reject) => {
      waiting = {
        arrived: answer => {
          waiting = undefined
          resolve(take(answer))
        },
        fail: reject,
      }
      socket.write(request)
    })
  }

  const host = `host: ${hostname}:${port}`
  const head = `POST ${pathname} HTTP/1.1\r\n${host}\r\ncontent-type: ${type}\r\ncontent-length: `
  return {
    get isOpen() {
      return !socket.destroyed
    },
    get: path =>
      ask(`GET ${path} HTTP/1.1\r\n${host}\r\n\r\n`, ({ status, bytes, bodyAt }) => ({
        status,
        body: bytes.toString('utf8', bodyAt),
      })),
    post: body => ask(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`, ({ status }) => status),
    close: () => socket.destroy(),
  }
}
