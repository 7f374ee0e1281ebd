import type { Counted } from './counted.ts'
import { organisationPlaces } from './dimensions.ts'
import { Groups } from './groups.ts'
import type { Steps } from './in-turns.ts'
import type { CountedBy, FlowQuestion } from './question.ts'
import { latestEnds } from './stock/latest-ends.ts'
import { rowsBySubject } from './stock/subject-rows.ts'
import { thereDays } from './stock/there-days.ts'
import { runningSums } from './sum-list.ts'

/** What rows are often grouped by, where many go under the same groups. */
const groupings: readonly CountedBy[] = [
  { dimension: 'programme' },
  { dimension: 'kind' },
  { dimension: 'theme' },
  { dimension: 'territory', level: 'region' },
  { dimension: 'territory', level: 'department' },
  { dimension: 'organisation-kind' },
]
const byStatus: readonly CountedBy[] = [{ dimension: 'status' }]

const summed: readonly FlowQuestion['fact'][] = ['held', 'pledged', 'delivered']

/**
 * Works out, in steps, what questions look up beside the rows: the kinds of their organisations, the groups that they
 * go under, sums, how many there are from day to day, what ends when. What is there already is passed by.
 */
export function* preparing(counted: Counted): Steps<void> {
  const { facts, journeys, active, stages, statuses, lists, values, organisations } = counted
  const picture = organisations.at(Number.MAX_SAFE_INTEGER)
  for (const { segments } of lists) for (const segment of segments) if (segment.prepare(picture)) yield
  const groupsOf = (all: readonly CountedBy[]) =>
    all.map(by => new Groups(by, values, picture, () => new Float64Array(0)))
  for (const [those, groups] of [
    [[...facts.lists, ...journeys.all.values(), ...active.lists], groupsOf(groupings)],
    [statuses.lists, groupsOf(byStatus)],
  ] as const)
    for (const { segments } of those)
      for (const segment of segments)
        for (const each of groups) {
          each.setsIn(segment, picture)
          yield
        }
  for (const { segments } of facts.lists)
    for (const segment of segments) {
      segment.postings(organisationPlaces.own, picture).byRow()
      yield
    }
  for (const { segments } of summed.flatMap(fact => facts.in(fact).map(([, list]) => list)))
    for (const segment of segments) {
      runningSums(segment)
      yield
    }
  for (const stock of [active, stages, statuses]) yield* stock.preparing()
  for (const stock of [active, stages, statuses])
    for (const segment of stock.starts.flatMap(({ segments }) => segments)) {
      // Of what is active questions are asked about the past as well.
      if (stock === active || !segment.isPast) thereDays(segment)
      yield
      latestEnds(segment)
      rowsBySubject(segment)
      yield
    }
}
