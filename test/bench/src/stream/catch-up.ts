import { once } from 'node:events'
import { openClient } from './clients.ts'

/** How long one client takes from the first event to the last, in seconds. */
export const catchUp = async (baseUrl: string, head: number): Promise<number> => {
  const started = performance.now()
  const last = `id: ${head}\n`
  let rest = ''
  const done = Promise.withResolvers<void>()
  const socket = await openClient(baseUrl, 'after=0', text => {
    if ((rest + text).includes(last)) done.resolve()
    rest = text.slice(-last.length)
  })
  once(socket, 'close').then(() => done.reject(new Error('the stream was cut')))
  await done.promise
  const seconds = (performance.now() - started) / 1_000
  socket.destroy()
  return seconds
}
