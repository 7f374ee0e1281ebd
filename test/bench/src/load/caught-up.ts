import { setTimeout as sleep } from 'node:timers/promises'

/** How many events the read model that is furthest behind has before it. */
export const eventsBehind = async (baseUrl: string): Promise<number> => {
  const response = await fetch(`${baseUrl}/v1/projections`)
  const { items } = (await response.json()) as { items: { lag: number }[] }
  return Math.max(...items.map(({ lag }) => lag))
}

/** Waits until what follows the ledger has nothing left to do, so that the next contender has the machine for itself. */
export const caughtUp = async (baseUrl: string): Promise<void> => {
  while ((await eventsBehind(baseUrl)) > 0) await sleep(100)
}
