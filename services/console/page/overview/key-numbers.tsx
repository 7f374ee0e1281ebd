import { useMessages } from '../i18n/index.ts'
import { type KeyMetric, KeyNumber } from './key-number.tsx'
import { messages } from './messages.ts'
import css from './overview.module.css'
import type { View } from './view.ts'

/** What is counted in the period, and what stands at its end. */
const keyMetrics: readonly KeyMetric[] = [
  { name: 'new-partnerships', counted: 'in' },
  { name: 'active-partnerships', counted: 'at' },
  { name: 'ended-partnerships', counted: 'in' },
  { name: 'renewed-partnerships', counted: 'in' },
  { name: 'active-partners', counted: 'at' },
  { name: 'new-partners', counted: 'in' },
  { name: 'covered-territories', counted: 'at', level: 'region' },
  { name: 'retention-rate', counted: 'in' },
]

export const KeyNumbers = ({ view }: { view: View }) => {
  const t = useMessages(messages)
  return (
    <section aria-label={t.keyNumbers}>
      <h2 className="visually-hidden">{t.keyNumbers}</h2>
      <ul className={css.keys}>
        {keyMetrics.map(metric => (
          <KeyNumber key={metric.name} metric={metric} view={view} />
        ))}
      </ul>
    </section>
  )
}
