import { useFormat, useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { compareOf, comparisons } from '../compare.ts'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'
import { withChosen } from './with-chosen.ts'

/** How long before what a number is compared with lies. */
export const CompareFilter = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const [scope, setScope] = useScope()
  const label = (period: string) => {
    if (period === 'none') return t.noCompare
    const years = Number(period.slice(1, -1))
    return format.plural(years, t.yearBefore, t.yearsBefore(format.number(years)))
  }
  const value = compareOf(scope.compare) ?? 'none'
  return (
    <Select
      label={t.compare}
      options={withChosen(
        comparisons.map(key => ({ key, label: label(key) })),
        value,
      )}
      value={value}
      onChange={compare => setScope({ compare })}
    />
  )
}
