import { useQuery } from '@tanstack/react-query'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { eventsOf } from './events-of.ts'

/** What was recorded of the subject since the form was opened, and a press to go on all the same. */
export const InBetween = (props: { subject: string; seen: number; onGoOn: () => void }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const format = useFormat()
  const { data } = useQuery({ ...eventsOf(props.subject), staleTime: 0, refetchOnMount: 'always' })
  const since = data?.filter(({ streamversion }) => streamversion > props.seen) ?? []
  return (
    <>
      <p>{t.since}</p>
      <ul className={css.list}>
        {since.map(({ position, type, effective, recordedtime }) => (
          <li key={position}>
            {labels.event(type)}, <EffectiveDate date={effective} /> ({format.time(recordedtime)})
          </li>
        ))}
      </ul>
      <div className={css.actions}>
        <Button onPress={props.onGoOn}>{t.goOn}</Button>
      </div>
    </>
  )
}
