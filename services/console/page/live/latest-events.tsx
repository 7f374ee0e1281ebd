import { queryOptions, useQuery } from '@tanstack/react-query'
import { Heading } from 'react-aria-components'
import { client } from '../api/client.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import css from './live.module.css'
import { useLive } from './live-provider.tsx'
import { messages } from './messages.ts'

/** So many are shown. */
const SHOWN = 20

/** The events that the ledger ends with. */
const latestQuery = queryOptions({
  queryKey: ['latest-events'],
  queryFn: async ({ signal }) => {
    const { data } = await client.ledger({ signal })
    const after = Math.max(0, data.position - SHOWN)
    return (await client.events({ after, limit: SHOWN }, { signal })).data.events
  },
  staleTime: 0,
})

/** What was recorded last, the newest first: those that came while the page is open, then those from before. */
export default () => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const { state, events } = useLive()
  const { data = [] } = useQuery(latestQuery)
  const came = new Set(events.map(({ position }) => position))
  const latest = [...events, ...data.filter(({ position }) => !came.has(position))]
    .toSorted((a, b) => b.position - a.position)
    .slice(0, SHOWN)
  return (
    <>
      <Heading slot="title" className={css.title}>
        {t.latest}
      </Heading>
      <p className={css.explained}>{t.explained[state]}</p>
      {latest.length === 0 && <p>{t.none}</p>}
      <ol className={css.events}>
        {latest.map(({ position, type, subject, effective, recordedtime }) => (
          <li key={position} data-new={came.has(position)}>
            <span className={css.type}>{labels.event(type)}</span>
            <NamedLink subject={subject} event={position} />
            <span className={css.when}>
              <EffectiveDate date={effective} /> · {t.recorded}{' '}
              <time dateTime={recordedtime}>{format.time(recordedtime)}</time>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
