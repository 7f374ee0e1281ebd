import type { EventType, RecordedEvent } from '@partnerships/contracts'
import type { Partnership } from '@partnerships/contracts/answers'
import { useQuery } from '@tanstack/react-query'
import { eventQuery, showQuery } from '../../api/queries.ts'
import { datedOf } from '../../date-field/dated.ts'
import { useMessages } from '../../i18n/index.ts'
import { Asked } from '../../ui/asked.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { placeOf } from '../../words/subjects.ts'
import { useLabels } from '../../words/use-labels.ts'
import { formOf } from '../draft/form-of.ts'
import { useDraft } from '../draft/use-draft.ts'
import { aggregateOf } from '../event/aggregate-of.ts'
import { valuesOf } from '../event/values-of.ts'
import { RecordForm } from '../form/record-form.tsx'
import { fieldsOf, isUpdate, leavesOf, likeOf } from '../forms/forms.ts'
import { EventInWords } from '../preview/preview.tsx'
import { AboutLine } from './about-line.tsx'
import { messages } from './messages.ts'
import css from './pages.module.css'

const opensWith = (event: RecordedEvent): boolean => 'members' in event.data

const Form = ({ event, shown }: { event: RecordedEvent; shown: { readonly version: number } }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { position, subject } = event
  const opens = opensWith(event)
  const leaves = leavesOf(fieldsOf(event.type, opens))
  const search = { replaces: position }
  const form = formOf(search)
  const drafting = useDraft(form, search, {
    date: datedOf(event.effective),
    values: valuesOf(leaves, event.data),
    changes: isUpdate(event.type) ? Object.keys(event.data) : [],
    version: shown.version,
  })
  const { draft, change } = drafting
  const type = draft.type ?? event.type
  const aggregate = aggregateOf(subject)
  const alike = likeOf(event.type)
  return (
    <RecordForm
      form={form}
      about={{ aggregate, type, subject, opens, replaces: position, programme: event.programme }}
      drafting={drafting}
      partnership={aggregate === 'partnership' ? (shown as Partnership) : undefined}
    >
      {alike.length > 1 && (
        <Card title={t.type}>
          <Select
            label={t.type}
            options={alike.map(key => ({ key, label: labels.event(key) }))}
            value={type}
            onChange={key => change({ type: key as EventType })}
          />
        </Card>
      )}
    </RecordForm>
  )
}

/** The event that is corrected, and what is to stand in for it. */
const Correcting = ({ event }: { event: RecordedEvent }) => {
  const t = useMessages(messages)
  const { subject } = event
  const { collection, id } = placeOf(subject)
  const shown = useQuery(showQuery(collection, id))
  return (
    <>
      <h2>{t.correct}</h2>
      <AboutLine subject={subject} />
      <p className={css.lead}>{t.correctLead}</p>
      <Card title={t.standsFor}>
        <EventInWords event={event} leaves={leavesOf(fieldsOf(event.type, opensWith(event)))} />
      </Card>
      <Asked query={shown}>{now => <Form event={event} shown={now} />}</Asked>
    </>
  )
}

/** A correction: a new event that stands in for the one at a position. */
export const Correction = ({ position }: { position: number }) => (
  <Asked query={useQuery(eventQuery(position))}>{event => <Correcting event={event} />}</Asked>
)
