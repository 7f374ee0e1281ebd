import type { PostedEvent } from '@partnerships/contracts'
import { useMessages } from '../../i18n/index.ts'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { useSubjectName } from '../../words/use-subject-name.ts'
import { isUpdate, type LeafAt } from '../forms/forms.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { InWords } from './in-words.tsx'

type Json = { readonly [key: string]: unknown }

const at = (data: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], data)

const Known = ({ subject }: { subject: string }) => <bdi>{useSubjectName(subject)}</bdi>

/** An event in words, before or after it is recorded. */
export const EventInWords = (props: {
  event: PostedEvent
  leaves: readonly LeafAt[]
  /** Of something new, that nobody else can name yet. */
  name?: string | undefined
}) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { nameAt } = useFieldNames()
  const { event, leaves, name } = props
  const given = leaves.filter(
    ({ pointer, leaf }) => leaf.as !== 'given' && at(event.data, pointer) !== undefined,
  )
  const emptied = isUpdate(event.type)
    ? Object.entries(event.data).filter(([, value]) => Object.keys(value as object).length === 0)
    : []
  return (
    <>
      <p className={css.event}>
        {labels.event(event.type)} –{' '}
        {name === undefined ? <Known subject={event.subject} /> : <bdi>{name}</bdi>}
      </p>
      <dl className={css.words}>
        {!event.type.endsWith('.retracted') && (
          <>
            <dt>{t.effective}</dt>
            <dd>{event.effective ? <EffectiveDate date={event.effective} /> : <em>{t.noDate}</em>}</dd>
          </>
        )}
        {given.map(({ pointer, leaf, group }) => (
          <div key={pointer} style={{ display: 'contents' }}>
            <dt>
              {group && group !== '/amount' ? `${nameAt(group)} – ${nameAt(pointer)}` : nameAt(pointer)}
            </dt>
            <dd>
              <InWords leaf={leaf} json={at(event.data, pointer)} />
            </dd>
          </div>
        ))}
        {emptied
          .filter(([, value]) => !Array.isArray(value) && typeof value === 'object')
          .map(([key]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{nameAt(`/${key}`)}</dt>
              <dd>{t.empty}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
