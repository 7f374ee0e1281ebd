import type { Spell } from '../count/counted.ts'
import type { Placed } from '../history/order.ts'
import { type Partnerships, valuesAt } from '../partnership/partnerships.ts'
import type { Moment } from '../partnership/walk.ts'
import type { Organisations } from '../subjects/organisations.ts'
import { later, type Range } from '../time/range.ts'
import { own } from './facts.ts'
import { becomes, laterMergers } from './merged.ts'
import { endDay, type Partnerhood, partnerhoodsOf, startDay } from './stretches.ts'

/**
 * The spells of partnerhood of each organisation. One that lasts over a merger is shared out: each organisation has
 * the part on its side.
 */
export const partnerSpells = (partnerships: Partnerships, organisations: Organisations): Spell[] =>
  partnerhoodsOf(partnerships, organisations).flatMap(partnerhood => {
    const merged = mergersIn(partnerhood, organisations)
    const parts = partsOf(partnerhood, merged, organisations)
    return [...new Set(parts.flatMap(({ values }) => values.organisation))].map(organisation => {
      const isOwn = ({ values }: (typeof parts)[number]) => values.organisation.includes(organisation)
      const ownParts = parts.filter(isOwn)
      const next = parts[parts.findLastIndex(isOwn) + 1]
      return {
        subject: `organisation/${organisation}`,
        parts: ownParts,
        end: next?.placed ?? partnerhood.end,
        within: { start: startAfter(merged, ownParts, partnerhood), end: partnerhood.end?.range },
      }
    })
  })

/** Where a partnerhood starts for who has it after some mergers: once all of them are past. */
const startAfter = (merged: readonly Placed[], [first]: Spell['parts'], { parts }: Partnerhood): Range =>
  merged
    .filter(({ sortDay }) => first && sortDay <= first.placed.sortDay)
    .reduce((start, { range }) => later(start, range), (parts[0] as Moment).range)

/** The mergers that an organisation goes through while it is a partner. */
const mergersIn = (partnerhood: Partnerhood, { mergers }: Organisations): Placed[] =>
  laterMergers(partnerhood.organisation, mergers, startDay(partnerhood))
    .map(({ placed }) => placed)
    .filter(({ sortDay }) => sortDay < endDay(partnerhood))

const partsOf = (
  { organisation, parts }: Partnerhood,
  merged: readonly Placed[],
  organisations: Organisations,
): Spell['parts'] => {
  const at = (placed: Placed, moment: Moment) => ({
    placed,
    values: {
      ...valuesAt(moment, organisations),
      ...own(becomes(organisation, organisations.mergers, placed.sortDay), organisations),
    },
  })
  const cuts = merged.map(placed =>
    at(placed, parts.findLast(({ sortDay }) => sortDay < placed.sortDay) ?? (parts[0] as Moment)),
  )
  const moments = parts.map(moment => at(moment, moment))
  return [...cuts, ...moments].sort((a, b) => a.placed.sortDay - b.placed.sortDay)
}
