import type { EventData, EventType } from '@partnerships/contracts'
import type { Diary } from '../diary.ts'
import { untilOf } from '../precision.ts'
import type { Draft } from '../story.ts'

const path: readonly EventType[] = [
  'partnership.identified',
  'partnership.contacted',
  'partnership.negotiation-opened',
  'partnership.signed',
  'partnership.activated',
]

/** A partnership that has become active, by which draft, and the `until` of its term. */
export type Active = { readonly day: number; readonly draft: Draft; readonly until?: string }

/** From a stage of the path up to being active; undefined when it doesn't come to that. */
export const approach = (diary: Diary, begin: number, first: number, opening: object): Active | undefined => {
  const { chance } = diary
  let day = begin
  for (let at = first; at < path.length; at++) {
    const data = at === first ? opening : {}
    const type = path[at] as EventType
    if (type === 'partnership.activated') return activate(diary, day, data, first === at)
    diary.note(day, type, data)
    day += chance.between(5, 90)
    const fails = type !== 'partnership.signed' ? 0.16 : 0.03
    if (chance.of(fails)) {
      const declines = type !== 'partnership.signed' && chance.of(0.5)
      diary.note(day, declines ? 'partnership.declined' : 'partnership.abandoned', {})
      if (!chance.of(0.1)) return undefined
      day += chance.between(60, 400)
      diary.note(day, 'partnership.contacted', { note: 'On se reparle.' })
      day += chance.between(5, 60)
      at = Math.max(at, path.indexOf('partnership.contacted'))
    }
  }
  return undefined
}

const activate = (diary: Diary, day: number, data: object, opens: boolean): Active => {
  const { chance, isExact } = diary
  const until = chance.of(0.6) ? untilOf(day, chance.between(1, 4), isExact, chance) : undefined
  const term = until && { term: { until } }
  const draft = diary.note(day, 'partnership.activated', {
    ...data,
    ...term,
  } as EventData['partnership.activated'])
  // The signature turns up when the partnership is long under way.
  if (opens && isExact && chance.of(0.06))
    diary.late(day - chance.between(1, 60), 'partnership.signed', {}, chance.between(100, 500))
  return { day, draft, ...(until !== undefined && { until }) }
}
