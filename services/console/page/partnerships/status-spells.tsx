import type { PartnershipHistory } from '@partnerships/contracts/answers'
import { useMessages } from '../i18n/index.ts'
import { type Bar, Spans } from '../timeline/spans.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import table from '../ui/table.module.css'
import { TableBox } from '../ui/table-box.tsx'
import { StatusBadge, useStatusLabel } from '../words/status-badge.tsx'
import { messages } from './messages.ts'
import css from './partnership.module.css'

const tones: Readonly<Record<string, string>> = {
  identified: 'before',
  contacted: 'before',
  negotiating: 'before',
  signed: 'signed',
  active: 'active',
  suspended: 'suspended',
  declined: 'failed',
  abandoned: 'failed',
}

/** The stretches of each status, drawn and as a table. */
export const StatusSpells = ({ spells }: { spells: PartnershipHistory['spells'] }) => {
  const t = useMessages(messages)
  const label = useStatusLabel()
  if (spells.length === 0) return null
  const bars = spells.map(
    ({ status, from, until }, i): Bar => ({
      key: `${i}`,
      tone: tones[status] ?? 'ended',
      title: label(status),
      text: label(status),
      from,
      until,
    }),
  )
  return (
    <Card title={t.spells}>
      <Spans lanes={[{ key: 'status', label: t.status, bars }]} />
      <TableBox what={t.spells} file="spells">
        <table className={`${table.table} ${css.spells}`}>
          <caption className="visually-hidden">{t.spells}</caption>
          <thead>
            <tr>
              <th scope="col">{t.status}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.until}</th>
            </tr>
          </thead>
          <tbody>
            {spells.map(({ status, from, until }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a status may come again
              <tr key={i}>
                <th scope="row">
                  <StatusBadge status={status} />
                </th>
                <td>
                  <EffectiveDate date={from} />
                </td>
                <td>{until === null ? t.still : <EffectiveDate date={until} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  )
}
