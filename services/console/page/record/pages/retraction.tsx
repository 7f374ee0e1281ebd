import type { EventType, RecordedEvent } from '@partnerships/contracts'
import { useQuery } from '@tanstack/react-query'
import { eventQuery, showQuery } from '../../api/queries.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Asked } from '../../ui/asked.tsx'
import { Card } from '../../ui/card.tsx'
import { placeOf } from '../../words/subjects.ts'
import { formOf } from '../draft/form-of.ts'
import { useDraft } from '../draft/use-draft.ts'
import { aggregateOf } from '../event/aggregate-of.ts'
import { RecordForm } from '../form/record-form.tsx'
import { fieldsOf, leavesOf } from '../forms/forms.ts'
import { EventInWords } from '../preview/preview.tsx'
import { AboutLine } from './about-line.tsx'
import { messages } from './messages.ts'
import css from './pages.module.css'

const firsts: ReadonlySet<EventType> = new Set<EventType>([
  'programme.launched',
  'organisation.registered',
  'figure.published',
])

/** What will follow, as far as the event itself tells. */
const useConsequence = (event: RecordedEvent): string => {
  const t = useMessages(messages)
  const format = useFormat()
  if (event.replaces !== undefined) return t.again(format.number(Number(event.replaces)))
  if ('members' in event.data) return t.opening
  return firsts.has(event.type) ? t.first : t.mayRefuse
}

const Form = ({ event, version }: { event: RecordedEvent; version: number }) => {
  const { position, subject } = event
  const aggregate = aggregateOf(subject)
  const search = { retracts: position }
  const form = formOf(search)
  const drafting = useDraft(form, search, { values: { '/retracts': String(position) }, version })
  const type: EventType = `${aggregate}.retracted`
  return <RecordForm form={form} about={{ aggregate, type, subject, opens: false }} drafting={drafting} />
}

const Retracting = ({ event }: { event: RecordedEvent }) => {
  const t = useMessages(messages)
  const { collection, id } = placeOf(event.subject)
  const shown = useQuery(showQuery(collection, id))
  const consequence = useConsequence(event)
  if ('retracts' in event.data) return <p>{t.notRetractable}</p>
  return (
    <>
      <h2>{t.retract}</h2>
      <AboutLine subject={event.subject} />
      <p className={css.lead}>{t.retractLead}</p>
      <Card title={t.retracted}>
        <EventInWords event={event} leaves={leavesOf(fieldsOf(event.type, true))} />
      </Card>
      <p>{consequence}</p>
      <Asked query={shown}>{({ version }) => <Form event={event} version={version} />}</Asked>
    </>
  )
}

/** Takes the event at a position back, with a reason. */
export const Retraction = ({ position }: { position: number }) => (
  <Asked query={useQuery(eventQuery(position))}>{event => <Retracting event={event} />}</Asked>
)
