import type { Aggregate, Day, RecordedEvent } from '@partnerships/contracts'
import type { ReadModel } from '@partnerships/read-models'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { AsOf, answering, type Dependencies, dayAsked, type Known, settleKnown } from '../known/index.ts'
import { streamOf, takenBack } from './stream-of.ts'

/** What makes the state of a subject: the fold of its stream, and what is told beside it from read models. */
export type Showing<State extends object> = {
  readonly aggregate: Aggregate
  /** What the state needs beside the stream. */
  readonly needs: readonly ReadModel[]
  /** The programme whose days count. */
  readonly programmeOf: (id: string, events: readonly RecordedEvent[]) => string | undefined
  /** The state at the end of a day; undefined when nothing is in force. */
  readonly stateAt: (id: string, events: readonly RecordedEvent[], day: Day) => State | undefined
  /** The answer. */
  readonly tell: (state: State, as: { day: Day; known: Known; dependencies: Dependencies }) => Promise<object>
}

/** Answers with what a subject was at the end of a day, as known then, and the `version` of its stream. */
export function showOf<State extends object>(
  { aggregate, needs, programmeOf, stateAt, tell }: Showing<State>,
  dependencies: Dependencies,
): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    const { at, knownAt } = parseQuery(AsOf, c.req)
    const id = c.req.param('id') ?? ''
    const known = await settleKnown(c.req, dependencies, needs, knownAt)
    const events = await streamOf(dependencies.pool, aggregate, id, known)
    const day = await dayAsked(at, programmeOf(id, events), known, dependencies)
    const state = stateAt(id, events, day)
    if (!state) throw takenBack(`${aggregate}/${id}`, known)
    const told = await tell(state, { day, known, dependencies })
    return c.json({ ...told, version: events.at(-1)?.streamversion }, 200, { ...known.headers })
  })
}
