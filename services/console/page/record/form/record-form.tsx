import { ProblemError } from '@partnerships/client'
import type { Partnership } from '@partnerships/contracts/answers'
import { type ReactNode, useEffect, useRef } from 'react'
import { Form } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import type { Drafting } from '../draft/use-draft.ts'
import { FieldsView } from '../fields/fields-view.tsx'
import { FormContext } from '../fields/form-context.ts'
import { isUpdate } from '../forms/forms.ts'
import { messages } from '../messages.ts'
import { EventInWords } from '../preview/preview.tsx'
import css from '../record.module.css'
import { InBetween } from '../send/in-between.tsx'
import { ProblemView } from '../send/problem-view.tsx'
import { Reused } from '../send/reused.tsx'
import { type About, newName } from './about.ts'
import { Changes } from './changes.tsx'
import { Done } from './done.tsx'
import { focusFirst } from './focus-first.ts'
import { IdField } from './id-field.tsx'
import { SendBar } from './send-bar.tsx'
import { type Recording, useRecord } from './use-record.ts'
import { When } from './when.tsx'

type Props = {
  readonly form: string
  readonly about: About
  readonly drafting: Drafting
  /** The partnership that it is about, as it is at the date. */
  readonly partnership?: Partnership | undefined
  /** What stands before the details: how the type is chosen, what is to be taken back. */
  readonly children?: ReactNode
}

/** Goes where something is wrong, after each attempt that failed. */
const useFocusOnFailure = ({ failures, errors }: Recording) => {
  const form = useRef<HTMLFormElement>(null)
  const problem = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an attempt moves the focus, not each key typed
  useEffect(() => {
    if (failures === 0 || !form.current) return
    const pointers = errors.map(({ pointer }) => pointer)
    if (!focusFirst(form.current, pointers)) problem.current?.focus()
  }, [failures])
  return { form, problem }
}

const Ways = ({ recording, drafting }: { recording: Recording; drafting: Drafting }) => {
  const { failure, subject, isNew } = recording
  const { draft, change } = drafting
  if (!(failure instanceof ProblemError)) return null
  if (failure.code === 'event-id-reused') return <Reused subject={subject} drafting={drafting} />
  if (failure.code !== 'version-conflict' || isNew || draft.version === undefined) return null
  const goOn = () => {
    change({ version: failure.currentVersion ?? draft.version })
    recording.again()
  }
  return <InBetween subject={subject} seen={draft.version} onGoOn={goOn} />
}

const Details = ({
  recording,
  drafting,
  about,
}: {
  recording: Recording
  drafting: Drafting
  about: About
}) => {
  const t = useMessages(messages)
  const { draft } = drafting
  const { fields } = recording
  const updates = about.type !== undefined && isUpdate(about.type)
  const given = Object.entries(fields).filter(([key]) => !updates || draft.changes.includes(key))
  return (
    <Card title={t.details}>
      <p className={css.needed}>{t.needed}</p>
      {updates && <Changes fields={fields} value={draft.changes} onChange={recording.setChanges} />}
      <FieldsView fields={Object.fromEntries(given)} areRequired={updates} />
      {recording.isNew && (
        <div className={css.id}>
          <IdField value={recording.id} onChange={recording.setId} isTaken={recording.isTaken} />
        </div>
      )}
    </Card>
  )
}

/** The form of an event: its date, its fields, what will be recorded, and what became of it. */
export const RecordForm = ({ form, about, drafting, partnership, children }: Props) => {
  const t = useMessages(messages)
  const recording = useRecord(form, about, drafting)
  const { draft } = drafting
  const refs = useFocusOnFailure(recording)
  const { event, leaves, errors, isNew, isRetraction, recorded } = recording
  if (recorded)
    return (
      <Done
        event={recorded}
        leaves={leaves}
        isNew={isNew}
        onAgain={draft.version === undefined ? recording.again : undefined}
      />
    )
  const programme = String(draft.values['/programme'] ?? about.programme ?? '')
  const when = !isRetraction && <When type={about.type} value={draft.date} onChange={recording.setDate} />
  return (
    <FormContext
      value={{ values: draft.values, setValues: recording.setValues, errors, programme, partnership }}
    >
      <Form
        ref={refs.form}
        className={css.columns}
        validationBehavior="aria"
        onSubmit={submitted => {
          submitted.preventDefault()
          recording.submit()
        }}
      >
        <div className={css.column}>
          {(recording.failure !== undefined || errors.length > 0) && (
            <ProblemView ref={refs.problem} failure={recording.failure} errors={errors}>
              <Ways recording={recording} drafting={drafting} />
            </ProblemView>
          )}
          {!isNew && when}
          {children}
          {event && <Details recording={recording} drafting={drafting} about={about} />}
          {isNew && when}
        </div>
        {event && (
          <div className={`${css.column} ${css.aside}`}>
            <Card title={t.preview}>
              <div className={css.stack}>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
                <section className={css.previewed} aria-label={t.preview} tabIndex={0}>
                  <EventInWords event={event} leaves={leaves} name={isNew ? newName(event) : undefined} />
                </section>
                <SendBar recording={recording} drafting={drafting} />
              </div>
            </Card>
          </div>
        )}
      </Form>
    </FormContext>
  )
}
