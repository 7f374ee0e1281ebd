import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import table from '../ui/table.module.css'
import { TableBox } from '../ui/table-box.tsx'
import { messages } from './messages.ts'
import css from './organisation.module.css'

/** Who holds which post, by an opaque id. */
export const Posts = ({ posts }: { posts: Shown<'organisations'>['posts'] }) => {
  const t = useMessages(messages)
  if (posts.length === 0) return null
  return (
    <Card title={t.posts}>
      <TableBox what={t.posts} file="posts">
        <table className={`${table.table} ${css.wide}`}>
          <caption className={css.soft}>{t.holderHint}</caption>
          <thead>
            <tr>
              <th scope="col">{t.post}</th>
              <th scope="col">{t.holder}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.until}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map(({ post, holder, from, until }) => (
              <tr key={`${post} ${holder} ${from}`}>
                <th scope="row">
                  <bdi>{post}</bdi>
                </th>
                <td>
                  <code>{holder}</code>
                </td>
                <td>{from === null ? t.unknown : <EffectiveDate date={from} />}</td>
                <td>{until === null ? t.still : <EffectiveDate date={until} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  )
}
