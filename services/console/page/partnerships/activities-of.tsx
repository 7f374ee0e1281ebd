import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listQuery } from '../api/queries.ts'
import { useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { messages } from './messages.ts'
import css from './partnership.module.css'

/** The activities that name a partnership, the latest first. */
export const ActivitiesOf = ({ id }: { id: string }) => {
  const t = useMessages(messages)
  const [{ knownAt }] = useScope()
  const asked = { partnership: id, sort: '-day', limit: 20, knownAt: knownAtOf(knownAt) }
  const query = useInfiniteQuery(listQuery('activities', asked))
  const all = (
    <Link to="/activities" search={{ knownAt, partnership: id } as never}>
      {t.allActivities}
    </Link>
  )
  return (
    <Card title={t.activities} tools={all}>
      <Asked query={query}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items)
          if (found.length === 0) return <p className={css.soft}>{t.noActivities}</p>
          return (
            <ul className={css.list}>
              {found.map(({ id, title, effective, status }) => (
                <li key={id}>
                  <NamedLink subject={`activity/${id}`} name={title} /> – <EffectiveDate date={effective} />{' '}
                  <StatusBadge status={status} />
                </li>
              ))}
            </ul>
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
