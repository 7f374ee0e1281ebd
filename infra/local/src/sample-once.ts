import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { loadSample } from './load-sample.ts'
import type { Say } from './say.ts'

/**
 * Loads the sample into a ledger that was empty at the start (`head` 0). One that was interrupted is completed
 * by the next start: a file tells of it, and what is there already isn't recorded twice. Waits until its numbers
 * are there, for a minute at most.
 */
export const sampleOnce = async (
  folder: DataFolder,
  head: number,
  baseUrl: string,
  say: Say,
): Promise<void> => {
  const underWay = join(folder.path, 'sample-under-way')
  if (head > 0 && !existsSync(underWay)) return
  writeFileSync(underWay, '')
  try {
    const { position } = await loadSample(baseUrl, say)
    rmSync(underWay)
    say('sample programme: computing its numbers')
    await untilProjected(baseUrl, position)
  } catch (error) {
    say(`going on without the whole sample, the next start tries again: ${(error as Error).message}`)
  }
}

const ATTEMPTS = 12

/** A read that must reflect a position waits for it, and answers 503 after 5 s. */
const untilProjected = async (baseUrl: string, position: number): Promise<void> => {
  const headers = { 'ledger-position': String(position) }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { status } = await fetch(`${baseUrl}/v1/programmes?limit=1`, { headers })
    if (status !== 503) return
  }
}
