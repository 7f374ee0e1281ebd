import { useQuery } from '@tanstack/react-query'
import { eventQuery } from '../api/queries.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import css from './changes.module.css'
import { messages } from './messages.ts'

/** The event that did it: what happened, when it was so, when it was recorded, and why if it takes something back. */
export const By = ({ position }: { position: number }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const { data: event } = useQuery(eventQuery(position))
  if (event === undefined) return format.number(position)
  const { reason } = event.data as { reason?: string }
  return (
    <div className={css.by}>
      <NamedLink subject={event.subject} name={labels.event(event.type)} event={position} />
      {reason !== undefined && <q>{reason}</q>}
      <small>
        {t.effective} <EffectiveDate date={event.effective} /> · {t.recorded}{' '}
        <time dateTime={event.recordedtime}>{format.time(event.recordedtime)}</time>
      </small>
    </div>
  )
}
