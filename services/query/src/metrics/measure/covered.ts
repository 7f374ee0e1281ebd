import type { Day } from '@partnerships/contracts'
import type { Level } from '@partnerships/contracts/words'
import type { Tally } from '@partnerships/domain'
import type { CountedFilter, CountingView, GroupsThere, TerritoryWanted } from '@partnerships/read-models'
import { departments, regions, territoriesWithin } from '@partnerships/territories'
import { dayOf } from '../ask/when.ts'
import { type EvidenceItem, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

type Asked = { readonly filter: CountedFilter; readonly level: Level }

/** What was found in each view last: evidence asks for what its total comes of. */
const last = new WeakMap<CountingView, { readonly asked: string; readonly there: readonly GroupsThere[] }>()

/** The territories of the level with an active partnership in them at each day. */
const coveredAt = (view: CountingView, { filter, level }: Asked, days: readonly Day[]) => {
  const asked = JSON.stringify([filter, level, days])
  const known = last.get(view)
  if (known?.asked === asked) return known.there
  const there = view.groupsThere({ of: 'active', filter, by: { dimension: 'territory', level } }, days)
  last.set(view, { asked, there })
  return there
}

/** Counts the territories with an active partnership in them. */
export const covered: Measuring = {
  measure: (view, question) => ({
    ...measureOver(question, whens => ({
      total: coveredAt(view, question, whens.map(dayOf)).map(
        ({ possible, certain }): Tally => ({ value: certain.size, possible: possible.size }),
      ),
      groups: new Map(),
    })),
    denominator: (question.level === 'department' ? departments : regions).length,
  }),

  evidence: async (view, question, { limit, after }) => {
    const day = dayOf(question.span.now)
    const [there] = coveredAt(view, question, [day])
    const codes = [...(there?.possible ?? [])].filter(code => code > (after?.id ?? ''))
    const page = codes.sort((a, b) => (a < b ? -1 : 1)).slice(0, limit)
    const { filter } = question
    const wanted = page.map(code => wantedIn(code, there?.certain.has(code) === true, filter))
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
