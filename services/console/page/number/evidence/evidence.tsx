import type { Metric } from '@partnerships/contracts/answers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { evidenceQuery } from '../../api/queries.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EndlessTable } from '../../ui/endless-table.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Problem } from '../../ui/problem.tsx'
import { EventDetails } from '../event/event-details.tsx'
import { queryOfAddress } from '../question.ts'
import { useColumns } from './columns.tsx'
import css from './evidence.module.css'
import { countOf, keyOf } from './item.ts'
import { messages } from './messages.ts'
import { TakeEvidence } from './take-evidence.tsx'
import { useSteadyAddress } from './use-steady-address.ts'

/** So many pages are read anew when the number moves; of a longer list the reader decides. */
const FEW = 2
const LIMIT = 200

/** What stands behind a number: subjects with their dates, how sure each is, and the event, opened in its place. */
export const Evidence = ({ answer }: { answer: Metric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { address, isBehind, update, follow } = useSteadyAddress(answer)
  const query = queryOfAddress(address)
  const evidence = useInfiniteQuery(evidenceQuery(answer.metric, { ...query, limit: LIMIT }))
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = evidence
  const items = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data])
  const columns = useColumns(answer.metric, items)
  follow((data?.pages.length ?? 0) <= FEW)

  const first = data?.pages[0]
  const count = first && countOf(first)
  const captionOf = (shown: number) => {
    if (!hasNextPage) return t.all(format.number(shown))
    if (count === undefined) return t.first(format.number(shown))
    return t.firstOf(format.number(shown), format.number(count))
  }
  const onEnd = () => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }
  return (
    <Card title={t.title} tools={items.length > 0 && <TakeEvidence metric={answer.metric} query={query} />}>
      {isBehind && (
        <p role="status" className={css.moved}>
          {t.moved} <Button onPress={update}>{t.update}</Button>
        </p>
      )}
      {error && <Problem error={error} onAgain={() => refetch()} />}
      {!first && !error && <Loading />}
      {first && items.length === 0 && <p>{t.none}</p>}
      {items.length > 0 && (
        <EndlessTable
          caption={captionOf(items.length)}
          columns={columns}
          rows={items}
          keyOf={keyOf}
          total={hasNextPage ? count : items.length}
          details={{ label: t.open, of: ({ position }) => <EventDetails position={position} /> }}
          onEnd={onEnd}
        />
      )}
      {isFetchingNextPage && (
        <p role="status" className={css.reading}>
          {t.loading}
        </p>
      )}
    </Card>
  )
}
