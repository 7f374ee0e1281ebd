import type { Pool } from '../pool.ts'
import { appendEvents } from './append-events.ts'
import { type Decided, decideGroup } from './decide-group.ts'
import type { Knowledge } from './knowledge.ts'
import type { Decide } from './view.ts'
import type { Waiting } from './waiting.ts'
import { emptyStream } from './wanted.ts'

/**
 * Decides a group, appends it in one call and answers its requests. Leaves those unanswered whose decision
 * was built on something that did not hold. Throws what the database throws; then some may be unanswered.
 * Resolves to the last position appended, if any.
 */
export const appendGroup = async <Request, Answer>(
  pool: Pool,
  knowledge: Knowledge,
  decide: Decide<Request, Answer>,
  group: readonly Waiting<Request, Answer>[],
): Promise<number | undefined> => {
  const { appending, replying } = await decideGroup(pool, knowledge, decide, group)
  answer(replying.filter(({ view }) => view.builtOn.size === 0))
  if (appending.length === 0) return undefined
  const { lastPosition, recordedtime, stale } = await appendEvents(
    pool,
    appending.map(({ view }) => view),
  )
  const appended = appending.filter((_, i) => !stale.has(i + 1))
  const added = appended.flatMap(({ view }) => view.added)
  added.forEach((event, i) => {
    event.settle({ position: lastPosition + i + 1, streamversion: event.event.streamversion, recordedtime })
  })
  const heads = new Map(appended.flatMap(({ view }) => [...view.heads]))
  knowledge.extend(subject => heads.get(subject) ?? emptyStream, added)
  answer(appended)
  const holds = ({ view }: Decided<Request, Answer>) => ![...view.builtOn].some(number => stale.has(number))
  answer(replying.filter(({ view }) => view.builtOn.size > 0).filter(holds))
  return added.length > 0 ? lastPosition + added.length : undefined
}

const answer = <Request, Answer>(decided: readonly Decided<Request, Answer>[]): void => {
  for (const { waiting, answer } of decided) waiting.settle(answer)
}
