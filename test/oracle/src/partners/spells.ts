import type { Spell } from '../count/counted.ts'
import type { Placed } from '../history/order.ts'
import { type Partnerships, valuesAt } from '../partnership/partnerships.ts'
import type { Moment } from '../partnership/walk.ts'
import type { Organisations } from '../subjects/organisations.ts'
import { own } from './facts.ts'
import { becomes, laterMergers } from './merged.ts'
import { endDay, type Partnerhood, partnerhoodsOf, startDay } from './stretches.ts'

/**
 * The spells of partnerhood of each organisation. One that lasts over a merger is shared out: each organisation has
 * the part on its side.
 */
export const partnerSpells = (partnerships: Partnerships, organisations: Organisations): Spell[] =>
  partnerhoodsOf(partnerships, organisations).flatMap(partnerhood => {
    const parts = partsOf(partnerhood, organisations)
    const within = { start: (partnerhood.parts[0] as Moment).range, end: partnerhood.end?.range }
    return [...new Set(parts.flatMap(({ values }) => values.organisation))].map(organisation => {
      const isOwn = ({ values }: (typeof parts)[number]) => values.organisation.includes(organisation)
      const next = parts[parts.findLastIndex(isOwn) + 1]
      return {
        subject: `organisation/${organisation}`,
        parts: parts.filter(isOwn),
        end: next?.placed ?? partnerhood.end,
        within,
      }
    })
  })

const partsOf = (partnerhood: Partnerhood, organisations: Organisations): Spell['parts'] => {
  const { organisation, parts } = partnerhood
  const { mergers } = organisations
  const merged = laterMergers(organisation, mergers, startDay(partnerhood))
    .map(({ placed }) => placed)
    .filter(({ sortDay }) => sortDay < endDay(partnerhood))
  const at = (placed: Placed, moment: Moment) => ({
    placed,
    values: {
      ...valuesAt(moment, organisations),
      ...own(becomes(organisation, mergers, placed.sortDay), organisations),
    },
  })
  const cuts = merged.map(placed =>
    at(placed, parts.findLast(({ sortDay }) => sortDay < placed.sortDay) ?? (parts[0] as Moment)),
  )
  const moments = parts.map(moment => at(moment, moment))
  return [...cuts, ...moments].sort((a, b) => a.placed.sortDay - b.placed.sortDay)
}
