import { aggregateOf, idOf, type RecordedEvent } from '@partnerships/contracts'
import { programmeProfile } from '@partnerships/domain'
import { type LogEvent, type Pool, readAfter } from '@partnerships/event-log'

const pageSize = 1_000

/** Which programme lies in which, as the programmes' events up to now say. */
export type Programmes = {
  /** Takes in an event; those of other aggregates change nothing. */
  apply(event: LogEvent): void
  /** Whether a programme is one of those asked for, or lies in one. */
  lies(programme: string, asked: readonly string[]): boolean
  /** Those asked for and all that lie in them. */
  within(asked: readonly string[]): readonly string[]
}

export function createProgrammes(): Programmes {
  const streams = new Map<string, RecordedEvent[]>()
  const parents = new Map<string, string | undefined>()

  const lies = (programme: string, asked: readonly string[]) => {
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

/** The programmes as they were at a position. */
export async function readProgrammes(pool: Pool, upTo: number): Promise<Programmes> {
  const programmes = createProgrammes()
  let after = 0
  for (;;) {
    const page = await readAfter(pool, after, pageSize, { type: ['programme.*'] }, upTo)
    for (const event of page) programmes.apply(event)
    if (page.length < pageSize) return programmes
    after = page.at(-1)?.position ?? upTo
  }
}
