import { units as allUnits, organisationKinds, partnershipStatuses } from '@partnerships/contracts/words'
import { useMessages } from '../../i18n/index.ts'
import { WordFilter } from '../../list/filters.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { useFilterNames } from '../filter-names.ts'
import type { CataloguedMetric } from '../question.ts'
import { useAsked } from '../use-asked.ts'
import { messages } from './messages.ts'

/** Filters by words that only numbers have. */
export const WordControls = (props: { metric: CataloguedMetric; units: readonly string[] | undefined }) => {
  const names = useFilterNames()
  const t = useMessages(messages)
  const labels = useLabels()
  const [{ unit }] = useAsked()
  const takes = (parameter: string) => props.metric.parameters.includes(parameter)
  const options = (keys: readonly string[], label: (key: string) => string) =>
    keys.map(key => ({ key, label: label(key) }))
  const units = unit === undefined ? (props.units ?? []) : allUnits
  return (
    <>
      {takes('unit') && <WordFilter name="unit" label={t.unit} options={options(units, labels.unit)} />}
      {takes('status') && (
        <WordFilter
          name="status"
          label={names('status')}
          options={options(partnershipStatuses, labels.status)}
        />
      )}
      {takes('organisation-kind') && (
        <WordFilter
          name="organisation-kind"
          label={names('organisation-kind')}
          options={options(organisationKinds, labels.organisationKind)}
        />
      )}
    </>
  )
}
