import { setTimeout as sleep } from 'node:timers/promises'
import { openingEvent } from '../events.ts'
import { openClients } from './clients.ts'
import { agesIn, stamp } from './clock.ts'
import { steadily } from './steadily.ts'

const post = async (baseUrl: string): Promise<void> => {
  const event = openingEvent()
  const response = await fetch(`${baseUrl}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...event, id: `${stamp()}-${event.id}` }),
  })
  await response.arrayBuffer()
  if (response.status !== 201) throw new Error(`a post was answered with ${response.status}`)
}

/** How many of the clients are timed. */
const timed = 20

/** From before a POST to when its event is read from the stream, in milliseconds, with so many clients. */
export const latenciesOverHttp = async (
  baseUrl: string,
  clients: number,
  perSecond: number,
  seconds: number,
): Promise<number[]> => {
  const ages: number[] = []
  const heard = Math.min(timed, clients)
  const sockets = await openClients(baseUrl, clients, heard, text => ages.push(...agesIn(text)))
  await sleep(1_000)
  await steadily(perSecond, seconds, () => post(baseUrl))
  for (let waited = 0; ages.length < perSecond * seconds * heard && waited < 60_000; waited += 100)
    await sleep(100)
  for (const socket of sockets) socket.destroy()
  if (ages.length !== perSecond * seconds * heard)
    throw new Error(`${ages.length} events were read instead of ${perSecond * seconds * heard}`)
  return ages
}
