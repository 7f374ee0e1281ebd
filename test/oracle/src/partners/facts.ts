import type { Fact } from '../count/counted.ts'
import { inOrder, type Placed } from '../history/order.ts'
import { type Partnerships, valuesAt } from '../partnership/partnerships.ts'
import type { Moment } from '../partnership/walk.ts'
import type { Organisations } from '../subjects/organisations.ts'
import { becomes } from './merged.ts'
import { covers, endDay, type Partnerhood, partnerhoodsOf, startDay } from './stretches.ts'

export type PartnerFact = Fact & { readonly fact: 'new' | 'returning' | 'ended' }

/**
 * Who becomes a partner and who stops, day by day: an organisation that was none at the end of the day before
 * enters by the first start of the day; one that is none at the end of the day leaves by the last end of it. A
 * merger comes first on its day: `into` is from then on what both were. Where both were partners until then, the
 * other is ended by it, with what the partnership that it joined last was until then, or by its own last end if that
 * is on the same day.
 */
export const partnerFacts = (partnerships: Partnerships, organisations: Organisations): PartnerFact[] => {
  const partnerhoods = partnerhoodsOf(partnerships, organisations)
  const { mergers } = organisations
  const days = [
    ...partnerhoods.flatMap(one => [startDay(one), endDay(one)]),
    ...mergers.map(({ placed }) => placed.sortDay),
  ]
  const found: PartnerFact[] = []
  const tell = (fact: PartnerFact['fact'], organisation: string, placed: Placed, moment: Moment) => {
    const values = { ...valuesAt(moment, organisations), ...own(organisation, organisations) }
    found.push({ fact, subject: `organisation/${organisation}`, placed, values })
  }
  const present = new Set<string>()
  const known = new Set<string>()

  const merge = (day: number): Partnerhood[] => {
    const now = new Map<string, string>()
    const gone: Partnerhood[] = []
    const current = (id: string): string => (now.has(id) ? current(now.get(id) ?? id) : id)
    for (const { other, into, placed } of mergers.filter(merger => merger.placed.sortDay === day)) {
      const [a, b] = [other, into].map(id => current(becomes(id, mergers, day - 1))) as [string, string]
      if (present.has(a) && present.has(b)) {
        const own = partnerhoods.filter(
          one => current(becomes(one.organisation, mergers, day - 1)) === a && covers(one, day - 1),
        )
        const running = lastBegun(own.filter(one => covers(one, day)))
        const ended = lastOf(own.map(({ end }) => end))
        if (running) tell('ended', a, placed, momentOn(running, day))
        else if (ended) {
          tell('ended', a, ended, ended)
          gone.push(...own)
        }
      }
      if (present.delete(a)) present.add(b)
      if (known.has(a)) known.add(b)
      now.set(a, b)
    }
    return gone
  }

  const pass = (organisation: string, own: readonly Partnerhood[], day: number): void => {
    const start = own
      .filter(one => startDay(one) === day)
      .map(({ parts }) => parts[0] as Moment)
      .sort(inOrder)[0]
    const end = lastOf(own.filter(one => endDay(one) === day).map(one => one.end))
    if (start && !present.has(organisation)) {
      tell(known.has(organisation) ? 'returning' : 'new', organisation, start, start)
      present.add(organisation)
      known.add(organisation)
    }
    if (end && present.has(organisation) && !own.some(one => covers(one, day))) {
      tell('ended', organisation, end, end)
      present.delete(organisation)
    }
  }

  for (const day of [...new Set(days)].filter(Number.isFinite).sort((a, b) => a - b)) {
    const gone = merge(day)
    const rest = partnerhoods.filter(one => !gone.includes(one))
    const by = Map.groupBy(rest, ({ organisation }) => becomes(organisation, mergers, day))
    for (const [organisation, own] of by) pass(organisation, own, day)
  }
  return found
}

const lastOf = (moments: readonly (Moment | undefined)[]): Moment | undefined =>
  moments
    .filter(moment => moment !== undefined)
    .sort(inOrder)
    .at(-1)

const lastBegun = (partnerhoods: readonly Partnerhood[]): Partnerhood | undefined =>
  partnerhoods.toSorted((a, b) => inOrder(a.parts[0] as Moment, b.parts[0] as Moment)).at(-1)

/** What it is as a day begins. */
const momentOn = ({ parts }: Partnerhood, day: number): Moment =>
  parts.findLast(({ sortDay }) => sortDay < day) ?? (parts[0] as Moment)

/** On partner metrics these two are the partner's own. */
export const own = (organisation: string, { kindOf }: Organisations) => {
  const kind = kindOf(organisation)
  return { organisation: [organisation], 'organisation-kind': kind === undefined ? [] : [kind] }
}
