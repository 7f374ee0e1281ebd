import { EmptyLedger, useIsEmpty } from '../empty/index.ts'
import { today } from '../scope/days.ts'
import { FilterBar } from '../scope/filter-bar.tsx'
import { useScope } from '../scope/use-scope.ts'
import { Loading } from '../ui/loading.tsx'
import { Problem } from '../ui/problem.tsx'
import { Breakdown } from './breakdown.tsx'
import { Headline } from './headline.tsx'
import { KeyNumbers } from './key-numbers.tsx'
import { OpeningNote } from './opening-note.tsx'
import { OverTime } from './over-time.tsx'
import css from './overview.module.css'
import { useOpeningPeriod } from './use-opening-period.ts'
import { periodOf, viewOf } from './view.ts'

const shown = ['programme', 'theme', 'territory', 'kind', 'period', 'compare', 'knownAt'] as const

/** The state of what is looked at: the headline, the key numbers, their course, and by what they come about. */
export const OverviewPage = () => {
  const [scope] = useScope()
  const chosen = periodOf(scope, today())
  const isEmpty = useIsEmpty() === true
  const { query, opening } = useOpeningPeriod(chosen === undefined && !isEmpty)
  const period = chosen ?? opening
  if (isEmpty) return <EmptyLedger />
  if (!period) {
    return query.error ? <Problem error={query.error} onAgain={() => query.refetch()} /> : <Loading />
  }
  const view = viewOf(scope, period, today())
  return (
    <div className={css.page}>
      <FilterBar shows={shown} opening={period} />
      <div>
        <Headline view={view} />
        {!chosen && <OpeningNote from={period.from} />}
      </div>
      <KeyNumbers view={view} />
      <OverTime view={view} />
      <Breakdown view={view} />
    </div>
  )
}
