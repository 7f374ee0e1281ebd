import { setTimeout as sleep } from 'node:timers/promises'
import { openClients } from './clients.ts'

const residentOf = async (baseUrl: string): Promise<number> => {
  const text = await (await fetch(`${baseUrl}/metrics`)).text()
  return Number(/^process_resident_memory_bytes\S* (\S+)$/m.exec(text)?.[1])
}

/** What an idle client adds to the memory of the process that serves it, in bytes. */
export const bytesPerIdleClient = async (baseUrl: string, clients: number): Promise<number> => {
  const before = await residentOf(baseUrl)
  const sockets = await openClients(baseUrl, clients, 0, () => {})
  await sleep(5_000)
  const after = await residentOf(baseUrl)
  for (const socket of sockets) socket.destroy()
  await sleep(1_000)
  return (after - before) / clients
}
