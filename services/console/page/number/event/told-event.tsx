import type { RecordedEvent } from '@partnerships/contracts'
import type { ReactNode } from 'react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import { DocumentLink } from '../../words/document-link.tsx'
import { NamedLink } from '../../words/named-link.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { DataList } from './data-list.tsx'
import css from './event.module.css'
import { messages } from './messages.ts'

/** All that an event says: what happened when, who told it and when, the document that it was read in. */
export const ToldEvent = ({ event }: { event: RecordedEvent }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const { source: document, reason, retracts, ...data } = event.data as Record<string, unknown>
  const at = (position: number) => (
    <NamedLink subject={event.subject} name={t.atPosition(format.number(position))} event={position} />
  )
  return (
    <article className={css.event}>
      <h3>{labels.event(event.type)}</h3>
      <dl className={css.facts}>
        <Fact name={t.effective}>
          <EffectiveDate date={event.effective} />
        </Fact>
        {event.replaces !== undefined && <Fact name={t.replaces}>{at(Number(event.replaces))}</Fact>}
        {typeof retracts === 'number' && <Fact name={t.retracts}>{at(retracts)}</Fact>}
        {typeof reason === 'string' && (
          <Fact name={t.reason}>
            <bdi>{reason}</bdi>
          </Fact>
        )}
        {document !== undefined && (
          <Fact name={t.document}>
            <DocumentLink source={document as never} />
          </Fact>
        )}
        <Fact name={t.recorded}>
          <time dateTime={event.recordedtime}>{format.time(event.recordedtime)}</time>
        </Fact>
        <Fact name={t.from}>
          {event.source.startsWith('/clock') ? t.clock : <code className={css.code}>{event.source}</code>}
        </Fact>
        <Fact name={t.position}>{format.number(event.position)}</Fact>
      </dl>
      {Object.keys(data).length > 0 && (
        <>
          <h4>{t.data}</h4>
          <DataList data={data} />
        </>
      )}
    </article>
  )
}

const Fact = (props: { name: string; children: ReactNode }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
)
