import type { MetricQuery } from '@partnerships/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metricQuery } from '../api/queries.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { daysLater, today } from '../scope/days.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { Card } from '../ui/card.tsx'
import { messages } from './messages.ts'
import css from './organisation.module.css'

/** What there is to count about one organisation, up to today. */
const counted = ['active-partnerships', 'new-partnerships', 'ended-partnerships', 'activities-held'] as const

export const Numbers = ({ id }: { id: string }) => {
  const t = useMessages(messages)
  return (
    <Card title={t.numbers}>
      <dl className={css.numbers}>
        {counted.map(metric => (
          <div key={metric}>
            <dt>{t.counted[metric]}</dt>
            <dd>
              <Count metric={metric} id={id} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const Count = ({ metric, id }: { metric: (typeof counted)[number]; id: string }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [scope] = useScope()
  const ever = { from: '1800-01-01', to: daysLater(today(), 1) }
  const when: MetricQuery = metric === 'active-partnerships' ? { at: today() } : ever
  const { data } = useQuery(
    metricQuery(metric, { ...when, organisation: id, knownAt: knownAtOf(scope.knownAt) }),
  )
  const total = data?.total as { value: number; possible: number } | null | undefined
  if (!total) return '…'
  const { value, possible } = total
  return (
    <Link
      to="/numbers/$metric"
      params={{ metric }}
      search={{ ...when, organisation: id, knownAt: scope.knownAt } as never}
    >
      {possible === value ? format.number(value) : t.range(format.number(value), format.number(possible))}
    </Link>
  )
}
