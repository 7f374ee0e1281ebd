import { useInfiniteQuery } from '@tanstack/react-query'
import { listQuery } from '../api/queries.ts'
import { useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import table from '../ui/table.module.css'
import { TableBox } from '../ui/table-box.tsx'
import { DocumentLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useCount } from '../words/use-count.ts'
import css from './figures.module.css'
import { LedgerNumber } from './ledger-number.tsx'
import { messages } from './messages.ts'
import { FigureUnit } from './unit.tsx'

/** What was published about a subject, beside the ledger's own numbers. */
export const FiguresAbout = ({ subject }: { subject: string }) => {
  const t = useMessages(messages)
  const count = useCount()
  const [{ knownAt }] = useScope()
  const query = useInfiniteQuery(
    listQuery('figures', { about: subject, limit: 50, knownAt: knownAtOf(knownAt) }),
  )
  return (
    <Card title={t.figures}>
      <Asked query={query}>
        {({ pages }) => {
          const figures = pages.flatMap(({ items }) => items)
          if (figures.length === 0) return <p className={css.soft}>{t.nothingAbout}</p>
          return (
            <TableBox what={t.figures} file="figures">
              <table className={`${table.table} ${css.wide}`}>
                <caption className="visually-hidden">{t.figures}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.label}</th>
                    <th scope="col" className={table.number}>
                      {t.value}
                    </th>
                    <th scope="col">{t.unit}</th>
                    <th scope="col">{t.period}</th>
                    <th scope="col">{t.source}</th>
                    <th scope="col">{t.ledger}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.map(figure => (
                    <tr key={figure.id}>
                      <th scope="row">
                        <NamedLink subject={`figure/${figure.id}`} name={figure.label ?? figure.indicator} />
                      </th>
                      <td className={table.number}>{count(figure)}</td>
                      <td>
                        <FigureUnit unit={figure.unit} of={figure.upTo ?? figure.value} />
                      </td>
                      <td>{figure.period && <EffectiveDate date={figure.period} />}</td>
                      <td className={css.source}>
                        <DocumentLink source={figure.source} />
                      </td>
                      <td>
                        <LedgerNumber figure={figure} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableBox>
          )
        }}
      </Asked>
      {query.hasNextPage && <Button onPress={() => query.fetchNextPage()}>{t.more}</Button>}
    </Card>
  )
}
