import { addDays } from '@partnerships/contracts'
import { lastDay, type Window } from '@partnerships/domain'
import type { CountedFilter, CountingView, FlowQuestion, StockQuestion } from '@partnerships/read-models'

const sides = {
  partnerships: { stock: 'active', again: 'reactivated', aggregate: 'partnership' },
  partners: { stock: 'partners', again: 'returning', aggregate: 'organisation' },
} as const satisfies Record<string, { stock: StockQuestion['of']; again: string; aggregate: string }>

/**
 * What is there for sure at the end of the day before a window and at that of its last day, and the facts in it that
 * should make the difference (metrics.md, The identity). `agrees` is null when a start or an end that is not known to
 * the day straddles a bound: what is certain then need not add up.
 */
export const reconcile = async (
  view: CountingView,
  of: keyof typeof sides,
  filter: CountedFilter,
  window: Window,
) => {
  const { stock, again, aggregate } = sides[of]
  const question: StockQuestion = { of: stock, filter }
  await view.prepare(question)
  const [start = 0, end = 0] = view
    .stock(question, [addDays(window.from, -1), lastDay(window)])
    .total.map(({ value }) => value)
  const count = (fact: string): number =>
    view.flow({ of, fact, filter } as FlowQuestion, [window]).total[0]?.value ?? 0
  const [anew, returned, ended] = [count('new'), count(again), count('ended')]
  const straddling = await view.straddling(question, [window.from, window.to])
  return {
    start,
    new: anew,
    [again]: returned,
    ended,
    end,
    agrees: straddling.length > 0 ? null : end === start + anew + returned - ended,
    straddling: straddling.map(id => `${aggregate}/${id}`).sort(),
  }
}
