import type { Pool } from '../pool.ts'
import type { Knowledge } from './knowledge.ts'
import { lookUp } from './look-up.ts'
import { Overlay } from './overlay.ts'
import { RequestView } from './request-view.ts'
import type { Decide, Decision } from './view.ts'
import type { Waiting } from './waiting.ts'
import { type Found, isEmpty, nothingFound, nothingWanted, type Wanted } from './wanted.ts'

/** A request and what was decided on it. */
export type Decided<Request, Answer> = {
  readonly waiting: Waiting<Request, Answer>
  readonly view: RequestView
  readonly answer: () => Answer
}

export type DecidedGroup<Request, Answer> = {
  /** Those that append, numbered from 1 in `builtOn`. */
  readonly appending: readonly Decided<Request, Answer>[]
  readonly replying: readonly Decided<Request, Answer>[]
}

/** Every round answers at least one question more; chains of references are far shorter. */
const mostRounds = 200

/**
 * Decides the requests of a group in order, each on what those before it add. Where that takes more than is
 * known, all that is missing is looked up at once and the group is decided anew.
 */
export const decideGroup = async <Request, Answer>(
  pool: Pool,
  knowledge: Knowledge,
  decide: Decide<Request, Answer>,
  group: readonly Waiting<Request, Answer>[],
): Promise<DecidedGroup<Request, Answer>> => {
  const found = nothingFound()
  for (let round = 0; round < mostRounds; round++) {
    const wanted = nothingWanted()
    const decided = decideOnce(knowledge, found, decide, group, wanted)
    if (isEmpty(wanted)) return decided
    await lookUp(pool, wanted, found)
    knowledge.learn(found)
  }
  throw new Error(`A decision was not made after ${mostRounds} look-ups`)
}

const decideOnce = <Request, Answer>(
  knowledge: Knowledge,
  found: Found,
  decide: Decide<Request, Answer>,
  group: readonly Waiting<Request, Answer>[],
  wanted: Wanted,
): DecidedGroup<Request, Answer> => {
  const overlay = new Overlay()
  const now = new Date().toISOString().replace('Z', '000Z')
  const sight = { overlay, found, knowledge, wanted, now }
  const appending: Decided<Request, Answer>[] = []
  const replying: Decided<Request, Answer>[] = []
  const lanes = new Map<object, Iterable<number>>()
  for (const waiting of group) {
    const { request, lane } = waiting.posted
    const number = appending.length + 1
    const view = new RequestView(number, sight)
    if (lane) for (const earlier of lanes.get(lane) ?? []) view.buildOn(earlier)
    const { outcome, answer } = attempt(decide, request, view)
    const appends = outcome === 'append' && view.added.length > 0
    if (appends) overlay.keep()
    else overlay.drop()
    if (!appends || waiting.stale > 0) view.doubt()
    for (const subject of view.assumedEmpty()) wanted.streams.add(subject)
    ;(appends ? appending : replying).push({ waiting, view, answer })
    if (lane) lanes.set(lane, appends ? [number] : view.builtOn)
  }
  return { appending, replying }
}

/** What a decision throws, its request gets as the answer. */
const attempt = <Request, Answer>(
  decide: Decide<Request, Answer>,
  request: Request,
  view: RequestView,
): Decision<Answer> => {
  try {
    return decide(request, view)
  } catch (error) {
    const answer = (): never => {
      throw error
    }
    return { outcome: 'reply', answer }
  }
}
