import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { changesQuery } from '../api/queries.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { EventDetails } from '../number/event/event-details.tsx'
import type { CataloguedMetric } from '../number/question.ts'
import { useAsked } from '../number/use-asked.ts'
import { Card } from '../ui/card.tsx'
import { EndlessTable } from '../ui/endless-table.tsx'
import { Loading } from '../ui/loading.tsx'
import { Problem } from '../ui/problem.tsx'
import { useMetricName } from '../words/metric-names.ts'
import { BeforeAndNow } from './before-and-now.tsx'
import css from './changes.module.css'
import { type Change, useColumns } from './columns.tsx'
import { messages } from './messages.ts'
import { Times } from './times.tsx'
import { useChangesQuestion } from './use-question.ts'

const keyOf = ({ change, subject, position, by, ...more }: Change): string =>
  [change, subject, position, by, ...Object.values(more)].join(' ')

/** Before and now, and each item that made the difference with the event that did it. */
export const ChangesView = ({ metric }: { metric: CataloguedMetric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const name = useMetricName()(metric.name)
  const [{ knownFrom: _, ...search }] = useAsked()
  const question = useChangesQuestion(metric)
  const changes = useInfiniteQuery(changesQuery(metric.name, { ...question, limit: 200 }))
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = changes
  const items = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data])
  const first = data?.pages[0]
  const columns = useColumns(items, first?.knownFrom.position)
  const count = format.plural(items.length, t.one, t.several(format.number(items.length)))
  const onEnd = () => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }
  return (
    <div className={css.page}>
      <header>
        <h1>{t.title(name)}</h1>
        <p className={css.lead}>{t.lead}</p>
        <Link to="/numbers/$metric" params={{ metric: metric.name }} search={search}>
          {t.toNumber}
        </Link>
      </header>
      <Times />
      {error && <Problem error={error} onAgain={() => refetch()} />}
      {!first && !error && <Loading />}
      {first && (
        <>
          <BeforeAndNow page={first} />
          <Card title={t.items}>
            {items.length === 0 ? (
              <p role="status">{t.none}</p>
            ) : (
              <EndlessTable
                caption={hasNextPage ? `${count} – ${t.more}` : count}
                columns={columns}
                rows={items}
                keyOf={keyOf}
                total={hasNextPage ? undefined : items.length}
                details={{ label: t.open, of: ({ by }) => <EventDetails position={by} /> }}
                onEnd={onEnd}
              />
            )}
          </Card>
        </>
      )}
    </div>
  )
}
