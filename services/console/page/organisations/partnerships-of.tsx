import type { Item, Shown } from '@partnerships/client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { namedQuery } from '../words/subjects.ts'
import { useLabels } from '../words/use-labels.ts'
import { messages } from './messages.ts'
import css from './organisation.module.css'

/** The partnerships that an organisation is in, with its role. */
export const PartnershipsOf = ({ id }: { id: string }) => {
  const t = useMessages(messages)
  const [scope] = useScope()
  const knownAt = knownAtOf(scope.knownAt)
  const query = useInfiniteQuery(listQuery('partnerships', { organisation: id, limit: 20, knownAt }))
  const all = (
    <Link to="/partnerships" search={{ knownAt: scope.knownAt, organisation: id } as never}>
      {t.all}
    </Link>
  )
  return (
    <Card title={t.partnerships} tools={all}>
      <Asked query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <p className={css.soft}>{t.noPartnerships}</p>
          return (
            <TableBox what={t.partnerships} file="partnerships">
              <table className={`${table.table} ${css.wide}`}>
                <caption className="visually-hidden">{t.partnerships}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.partnership}</th>
                    <th scope="col">{t.status}</th>
                    <th scope="col">{t.kind}</th>
                    <th scope="col">{t.role}</th>
                    <th scope="col">{t.since}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <Row key={row.id} row={row} organisation={id} knownAt={knownAt} />
                  ))}
                </tbody>
              </table>
            </TableBox>
          )
        }}
      </Asked>
      {query.hasNextPage && (
        <Button isDisabled={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Card>
  )
}

const memberOf = (members: Shown<'partnerships'>['members'] | undefined, id: string) =>
  members?.find(({ organisation }) => organisation === id)

const Row = (props: { row: Item<'partnerships'>; organisation: string; knownAt: string | undefined }) => {
  const { id, title, status, kind } = props.row
  const labels = useLabels()
  const { data } = useQuery(namedQuery(`partnership/${id}`, props.knownAt))
  const member = memberOf(data?.members, props.organisation)
  return (
    <tr>
      <th scope="row">
        <NamedLink subject={`partnership/${id}`} name={title} />
      </th>
      <td>
        <StatusBadge status={status} />
      </td>
      <td>{labels.kind(kind)}</td>
      <td>{member && labels.role(member.role)}</td>
      <td>{member && <EffectiveDate date={member.from} />}</td>
    </tr>
  )
}
