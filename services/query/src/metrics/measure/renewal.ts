import { type FactName, ratioOf, type Window } from '@partnerships/domain'
import type { CountedBy, CountingView, Counts } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { byPlace, inParts, itemOf, type Page, passing } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

/** What comes of a term that runs out: the first of these, or one of the others. */
const outcomes = ['renewed', 'expired', 'completed'] as const satisfies FactName[]

/** How many facts of a name are certain, in each window. */
const certainOf =
  (view: CountingView, { filter }: Question, windows: readonly Window[], by?: CountedBy) =>
  (fact: FactName): Counts<{ value: number }> =>
    view.flow({ of: 'partnerships', fact, filter, by }, windows)

/** Renewals, of all that was renewed, expired or completed. */
export const renewal: Measuring = {
  measure: (view, question) =>
    measureOver(question, (whens, by) => {
      const all = outcomes.map(certainOf(view, question, whens as Window[], by))
      const ratioIn = (
        countsOf: (counts: Counts<{ value: number }>) => readonly { value: number }[] | undefined,
      ) =>
        whens.map((_, i) => {
          const [renewed = 0, ...others] = all.map(counts => countsOf(counts)?.[i]?.value ?? 0)
          return ratioOf(
            renewed,
            others.reduce((sum, n) => sum + n, renewed),
          )
        })
      const keys = new Set(all.flatMap(({ groups }) => [...groups.keys()]))
      return {
        total: ratioIn(({ total }) => total),
        groups: new Map([...keys].map(key => [key, ratioIn(({ groups }) => groups.get(key))])),
      }
    }),
  evidence: (view, { span, filter }, page) => {
    const list = async (fact: FactName, each: Page) => {
      const question = { of: 'partnerships', fact, filter } as const
      const evidenceOn = (some: Page) => view.flowEvidence(question, span.now as Window, some)
      return (await passing(each, evidenceOn, ({ certain }) => certain)).map(found => itemOf(found))
    }
    return inParts(page, async (part, each) => {
      if (part === 'numerator') return list('renewed', each)
      const items = await Promise.all(outcomes.map(fact => list(fact, each)))
      return items.flat().sort(byPlace).slice(0, each.limit)
    })
  },
}
