import type { Day } from '@partnerships/contracts'
import type { Level } from '@partnerships/contracts/words'
import type { Tally } from '@partnerships/domain'
import { type CountedFilter, type CountingView, noValue, type StockEvidence } from '@partnerships/read-models'
import { departments, regions, territoriesWithin } from '@partnerships/territories'
import { dayOf } from '../ask/when.ts'
import { type EvidenceItem, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

type Asked = { readonly filter: CountedFilter; readonly level: Level }

/** How many partnerships are active in each territory of the level at each day; only where there may be one. */
const activeBy = (
  view: CountingView,
  { filter, level }: Asked,
  days: readonly Day[],
): [string, readonly Tally[]][] => {
  const { groups } = view.stock({ of: 'active', filter, by: { dimension: 'territory', level } }, days)
  return [...groups].filter(([code]) => code !== noValue)
}

/** Counts the territories with an active partnership in them. */
export const covered: Measuring = {
  measure: (view, question) => ({
    ...measureOver(question, whens => {
      const days = whens.map(dayOf)
      const territories = activeBy(view, question, days)
      const howMany = (i: number, key: keyof Tally): number =>
        territories.filter(([, tallies]) => (tallies[i]?.[key] ?? 0) > 0).length
      return {
        total: days.map((_, i) => ({ value: howMany(i, 'value'), possible: howMany(i, 'possible') })),
        groups: new Map(),
      }
    }),
    denominator: (question.level === 'department' ? departments : regions).length,
  }),

  evidence: async (view, question, { limit, after }) => {
    const day = dayOf(question.span.now)
    const codes = activeBy(view, question, [day]).flatMap(([code, [tally]]) =>
      code > (after?.id ?? '') && (tally?.possible ?? 0) > 0
        ? [{ code, isSure: (tally?.value ?? 0) > 0 }]
        : [],
    )
    const page = codes.sort((a, b) => (a.code < b.code ? -1 : 1)).slice(0, limit)
    const activeIn = finder(view, question.filter, day)
    const items: EvidenceItem[] = []
    for (const { code, isSure } of page) {
      const found = await activeIn(code, isSure)
      if (!found) continue
      const { status: _, retained: __, ...evidence } = found
      items.push({ ...itemOf(evidence), territory: code, place: { lower: '', position: 0, id: code } })
    }
    return items
  },
}

/** Finds the first partnership by which a territory is covered, a sure one where there is any. */
const finder =
  (view: CountingView, filter: CountedFilter, day: Day) =>
  async (code: string, isSure: boolean): Promise<StockEvidence | undefined> => {
    const isWithin = territoriesWithin(code).some(outer => filter.territory?.includes(outer))
    const [found] = await view.stockEvidence(
      { of: 'active', filter: { ...filter, territory: [code] } },
      day,
      { limit: 1 },
      {
        ...(filter.territory && !isWithin && { among: filter }),
        passes: ({ certain, amongCertain }) => !isSure || (certain && amongCertain),
      },
    )
    return found
  }
