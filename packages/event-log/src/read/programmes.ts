import { aggregateOf, idOf, type RecordedEvent } from '@partnerships/contracts'
import { programmeProfile } from '@partnerships/domain'
import type { LogEvent } from '../log-event.ts'
import type { Pool } from '../pool.ts'
import { readAfter } from './read-after.ts'

const pageSize = 1_000

/** Which programme lies in which, as the programmes' events taken in so far say. */
export type Programmes = {
  /** Takes in an event; those of other aggregates change nothing. */
  apply(event: LogEvent): void
  /** Whether a programme is one of those asked for, or lies in one. */
  lies(programme: string, asked: readonly string[]): boolean
  /** Those asked for and all that lie in them. */
  within(asked: readonly string[]): string[]
}

/** No programme yet. */
export const createProgrammes = (): Programmes => {
  const streams = new Map<string, RecordedEvent[]>()
  const parents = new Map<string, string | undefined>()

  const lies = (programme: string, asked: readonly string[]): boolean => {
    const seen = new Set<string>()
    for (let at: string | undefined = programme; at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (asked.includes(at)) return true
      seen.add(at)
    }
    return false
  }

  return {
    apply({ subject, json }) {
      if (aggregateOf(subject) !== 'programme') return
      const stream = [...(streams.get(subject) ?? []), JSON.parse(json) as RecordedEvent]
      streams.set(subject, stream)
      parents.set(idOf(subject), programmeProfile(stream)?.parent)
    },
    lies,
    within: asked => [
      ...new Set([...asked, ...[...parents.keys()].filter(programme => lies(programme, asked))]),
    ],
  }
}

/** The programmes' events after a position and not after another, in position order. */
export async function* programmeEvents(pool: Pool, after: number, upTo: number): AsyncGenerator<LogEvent> {
  for (;;) {
    const page = await readAfter(pool, after, pageSize, { type: ['programme.*'] }, upTo)
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1)?.position ?? upTo
  }
}

/** The programmes as they were at a position. */
export const readProgrammes = async (pool: Pool, upTo: number): Promise<Programmes> => {
  const programmes = createProgrammes()
  for await (const event of programmeEvents(pool, 0, upTo)) programmes.apply(event)
  return programmes
}
