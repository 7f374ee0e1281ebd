import { once } from 'node:events'
import { connect } from 'node:net'
import { createParser } from 'eventsource-parser'

/** A client that asks and then takes nothing until it is told to. */
export async function openStalled(url: string, query: string) {
  const { hostname, port, pathname, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  socket.pause()
  socket.write(`GET ${pathname}?${query} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)

  /** Takes what there is until the server closes the connection: the positions of the messages seen. */
  const readOn = async (): Promise<number[]> => {
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk)).resume()
    await closed
    return positionsIn(Buffer.concat(chunks).toString())
  }
  return { readOn }
}

/** From a chunked response, which may break off anywhere. */
function positionsIn(response: string): number[] {
  const positions: number[] = []
  const parser = createParser({ onEvent: ({ id }) => positions.push(Number(id)) })
  const body = response.slice(response.indexOf('\r\n\r\n') + 2)
  parser.feed(body.replaceAll(/\r\n[0-9a-f]+\r\n/g, ''))
  return positions
}
