import type { Merging, Placed } from './identities.ts'
import { type Happening, Story } from './story.ts'

export const partnerFactNames = ['new', 'returning', 'ended'] as const
export type PartnerFactName = (typeof partnerFactNames)[number]

/** A stretch of an organisation's being a partner, from one place to another. */
export type Stretch<Day extends string | number> = {
  readonly organisation: string
  readonly start: Placed<Day>
  readonly end: Placed<Day> | null
}

/** What happened to an organisation as a partner: at the stretch's start or end, or at a merger. */
export type PartnerFact<S, M> = {
  readonly fact: PartnerFactName
  /** As it is counted on that day. */
  readonly organisation: string
  readonly stretch: S
  /** The merger that ended it, when it didn't end by the end of the stretch. */
  readonly merger: M | null
}

const order = { merger: 0, start: 1, end: 2 }

const inOrder = <S, M>(a: Happening<S, M>, b: Happening<S, M>): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : order[a.sort] - order[b.sort] || a.place - b.place

/**
 * The facts of partners that have to do with one another, from all their stretches and the mergers between them
 * (metrics.md, Facts; language.md, Merged organisations). Neither names a duplicate.
 *
 * Day by day: mergers come first, then what starts, then what ends, each by place; what is so at the end of a day
 * decides. So an organisation is new or returning at the first start of a day that it began as no partner, and
 * ended at the last end of a day after which it is none.
 */
export const partnerFacts = <Day extends string | number, S extends Stretch<Day>, M extends Merging<Day>>(
  stretches: readonly S[],
  mergers: readonly M[] = [],
): PartnerFact<S, M>[] => {
  const happenings: Happening<S, M>[] = []
  for (const merger of mergers)
    happenings.push({ sort: 'merger', day: merger.day, place: merger.place, merger })
  for (const stretch of stretches) {
    const { start, end } = stretch
    happenings.push({ sort: 'start', day: start.day, place: start.place, stretch })
    if (end) happenings.push({ sort: 'end', day: end.day, place: end.place, stretch })
  }
  happenings.sort(inOrder)

  const story = new Story<S, M>()
  for (const [i, happening] of happenings.entries()) {
    story.take(happening)
    if (happenings[i + 1]?.day !== happening.day) story.endDay()
  }
  return story.facts
}
