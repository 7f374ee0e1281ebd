import type { MetricQuery } from '@partnerships/client'
import { activityKinds } from '@partnerships/contracts/words'
import { AtFilter, OrganisationFilter } from '../../list/filters.tsx'
import { today } from '../../scope/days.ts'
import { FilterBar } from '../../scope/filter-bar.tsx'
import { isOfActivities } from '../asked.ts'
import { type CataloguedMetric, openingOf } from '../question.ts'
import { CutControls } from './cut-controls.tsx'
import { WordControls } from './word-controls.tsx'

const shared = ['programme', 'theme', 'territory', 'kind'] as const

/** What is asked of the number and can be asked otherwise; all of it lives in the address. */
export const Controls = (props: {
  metric: CataloguedMetric
  question: MetricQuery
  /** Those that the number is counted in, when there are several. */
  units: readonly string[] | undefined
}) => {
  const { metric, question } = props
  const isSplit = metric.parameters.includes('unit') && question.unit === undefined
  const isAtDay = question.from === undefined
  return (
    <FilterBar
      shows={[
        ...(isAtDay ? [] : (['period'] as const)),
        ...(isSplit ? [] : (['compare'] as const)),
        ...shared,
        'knownAt',
      ]}
      opening={openingOf(today())}
      {...(isOfActivities(metric.name) && { kinds: activityKinds })}
    >
      {isAtDay && <AtFilter />}
      <CutControls metric={metric} question={question} isSplit={isSplit} />
      <WordControls metric={metric} units={props.units} />
      <OrganisationFilter />
    </FilterBar>
  )
}
