import type { MetricQuery } from '@partnerships/client'
import { intervals, levels } from '@partnerships/contracts/words'
import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { useFilterNames } from '../filter-names.ts'
import type { CataloguedMetric } from '../question.ts'
import { useAsked } from '../use-asked.ts'
import { messages } from './messages.ts'

const delays = ['P3M', 'P6M', 'P1Y', 'P2Y'] as const
/** Covered territories are regions or departments. */
const covered = ['region', 'department'] as const

/** How the number is cut up: by calendar periods, by a dimension; sums in several units are not. */
export const CutControls = (props: { metric: CataloguedMetric; question: MetricQuery; isSplit: boolean }) => {
  const { metric, question, isSplit } = props
  const t = useMessages(messages)
  const names = useFilterNames()
  const [asked, ask] = useAsked()
  const takes = (parameter: string) => metric.parameters.includes(parameter)
  const isByTerritory = takes('group') ? asked.group === 'territory' : takes('level')
  const options = <K extends string>(keys: readonly K[], label: (key: K) => string) =>
    keys.map(key => ({ key, label: label(key) }))
  return (
    <>
      {!isSplit && (
        <Select
          label={t.interval}
          any={t.noInterval}
          options={options(intervals, key => t.intervals[key])}
          value={question.interval}
          onChange={key => ask({ interval: intervals.find(known => known === key), at: undefined })}
        />
      )}
      {takes('group') && !isSplit && (
        <Select
          label={t.group}
          any={t.noGroup}
          options={options(metric.dimensions, names)}
          value={question.group}
          onChange={key => ask({ group: metric.dimensions.find(known => known === key) })}
        />
      )}
      {isByTerritory && (
        <Select
          label={t.level}
          options={options(takes('group') ? levels : covered, key => t.levels[key])}
          value={asked.level ?? 'region'}
          onChange={key => ask({ level: levels.find(known => known === key) })}
        />
      )}
      {takes('within') && (
        <Select
          label={t.within}
          options={options(delays, key => t.periods[key])}
          value={asked.within ?? 'P1Y'}
          onChange={key => ask({ within: key })}
        />
      )}
    </>
  )
}
