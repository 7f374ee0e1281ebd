import type { Day } from '@partnerships/contracts'
import type { Level } from '@partnerships/contracts/words'
import type { Tally } from '@partnerships/domain'
import {
  type CountedFilter,
  type CountingView,
  noValue,
  type TerritoryWanted,
} from '@partnerships/read-models'
import { departments, regions, territoriesWithin } from '@partnerships/territories'
import { dayOf } from '../ask/when.ts'
import { type EvidenceItem, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

type Asked = { readonly filter: CountedFilter; readonly level: Level }

type Active = readonly [code: string, tallies: readonly Tally[]][]

/** What was counted of each view last: evidence asks for what its total comes of. */
const last = new WeakMap<CountingView, { readonly asked: string; readonly active: Active }>()

/** How many partnerships are active in each territory of the level at each day; only where there may be one. */
const activeBy = (view: CountingView, { filter, level }: Asked, days: readonly Day[]): Active => {
  const asked = JSON.stringify([filter, level, days])
  const known = last.get(view)
  if (known?.asked === asked) return known.active
  const { groups } = view.stock({ of: 'active', filter, by: { dimension: 'territory', level } }, days)
  const active = [...groups].filter(([code]) => code !== noValue)
  last.set(view, { asked, active })
  return active
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
    const { filter } = question
    const wanted = page.map(({ code, isSure }) => wantedIn(code, isSure, filter))
    const firsts = await view.firstInTerritories({ of: 'active', filter }, day, wanted)
    return firsts.flatMap((first, i): EvidenceItem[] => {
      if (!first) return []
      const { territory } = wanted[i] as TerritoryWanted
      const { status: _, retained: __, ...evidence } = first
      return [{ ...itemOf(evidence), territory, place: { lower: '', position: 0, id: territory } }]
    })
  },
}

/** Asks for the first partnership by which a territory is covered, a sure one where there is any. */
const wantedIn = (code: string, isSure: boolean, { territory }: CountedFilter): TerritoryWanted => ({
  territory: code,
  isWithin: !territory || territoriesWithin(code).some(outer => territory.includes(outer)),
  passes: ({ certain, amongCertain }) => !isSure || (certain && amongCertain),
})
