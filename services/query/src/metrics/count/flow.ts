import { bucketsOf, type FlowSource, type Tally, type Window } from '@partnerships/domain'
import type { CountingView } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import type { Counted, Counts } from './counted.ts'
import { checkCells } from './most-cells.ts'

/** Counts the facts of a name: those of the window, of its buckets, of the groups, and of the window before. */
export const countFlowMetric = (
  view: CountingView,
  source: FlowSource,
  { span, filter, group }: Question,
): Counted => {
  const window = span.now as Window
  const { interval } = span
  const buckets = interval && orRefuse('interval', () => bucketsOf(window, interval))
  const earlier = span.before?.earlier as Window | undefined
  const { total, groups } = view.flow({ ...source, filter, by: group }, [window, ...(buckets ?? [])])
  if (group) checkCells(groups.size, buckets?.length ?? 1)

  const counts = (tallies: readonly Tally[]): Counts => ({
    total: tallies[0] as Tally,
    ...(buckets && { series: buckets.map((bucket, i) => ({ ...bucket, ...(tallies[i + 1] as Tally) })) }),
  })
  const counted = counts(total)
  return {
    ...counted,
    ...(counted.series && {
      undated: counted.series.reduce((rest, b) => rest - b.value, counted.total.value),
    }),
    ...(earlier && { earlier: view.flow({ ...source, filter }, [earlier]).total[0] as Tally }),
    ...(group && { groups: new Map([...groups].map(([key, tallies]) => [key, counts(tallies)])) }),
  }
}
