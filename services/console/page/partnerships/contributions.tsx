import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { EventLink } from '../timeline/event-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import table from '../ui/table.module.css'
import { TableBox } from '../ui/table-box.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useMeasure } from '../words/use-measure.ts'
import { messages } from './messages.ts'
import css from './partnership.module.css'

/** What was pledged and what was delivered. */
export const Contributions = ({ partnership }: { partnership: Shown<'partnerships'> }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const measure = useMeasure()
  if (partnership.contributions.length === 0) return null
  return (
    <Card title={t.contributions}>
      <TableBox what={t.contributions} file="contributions">
        <table className={`${table.table} ${css.wider}`}>
          <caption className="visually-hidden">{t.contributions}</caption>
          <thead>
            <tr>
              <th scope="col">{t.contribution}</th>
              <th scope="col">{t.stage}</th>
              <th scope="col">{t.what}</th>
              <th scope="col" className={table.number}>
                {t.amount}
              </th>
              <th scope="col">{t.giver}</th>
              <th scope="col">{t.date}</th>
              <th scope="col">{t.note}</th>
            </tr>
          </thead>
          <tbody>
            {partnership.contributions.map(({ position, contribution, stage, kind, amount, ...rest }) => (
              <tr key={position}>
                <th scope="row">
                  <bdi>{contribution}</bdi>
                </th>
                <td>
                  <Badge tone={stage === 'delivered' ? 'good' : 'plain'}>{t[stage]}</Badge>
                </td>
                <td>{labels.contributionKind(kind)}</td>
                <td className={table.number}>{measure(amount.value, amount.unit)}</td>
                <td>{rest.giver && <NamedLink subject={`organisation/${rest.giver}`} />}</td>
                <td>
                  <EffectiveDate date={rest.effective} /> – <EventLink position={position} />
                </td>
                <td>
                  <bdi>{rest.note}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  )
}
