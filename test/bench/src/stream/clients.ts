import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client of the stream over a bare socket, so that many cost this process little. */
export const openClient = async (baseUrl: string, query: string, onText?: (text: string) => void) => {
  const { hostname, port } = new URL(baseUrl)
  const socket: Socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(`GET /v1/events/stream?${query} HTTP/1.0\r\nHost: ${hostname}\r\n\r\n`)
  if (onText) socket.setEncoding('utf8').on('data', text => onText(String(text)))
  else socket.resume()
  return socket
}

/** Opens many, a few at a time. The first `heard` of them hand on what they read, the others only read. */
export const openClients = async (
  baseUrl: string,
  count: number,
  heard: number,
  onText: (text: string) => void,
): Promise<Socket[]> => {
  const sockets: Socket[] = []
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(50, count - sockets.length) }, (_, i) =>
      openClient(baseUrl, '', sockets.length + i < heard ? onText : undefined),
    )
    sockets.push(...(await Promise.all(some)))
  }
  return sockets
}
