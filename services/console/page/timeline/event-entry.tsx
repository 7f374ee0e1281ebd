import type { ToldEvent } from '@partnerships/contracts/answers'
import { Link } from '@tanstack/react-router'
import { Link2 } from 'lucide-react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useScope } from '../scope/use-scope.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { DocumentLink } from '../words/document-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import { EventLink } from './event-link.tsx'
import { EventData } from './event-value.tsx'
import { JsonOf } from './json-of.tsx'
import { messages } from './messages.ts'
import css from './timeline.module.css'

const isRetraction = ({ type }: ToldEvent): boolean => type.endsWith('.retracted')
const isClock = ({ source }: ToldEvent): boolean => source.startsWith('/clock')

/** An event of a history: what happened when, who told it, and what became of it. */
export const EventEntry = ({ event }: { event: ToldEvent }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const { source, ...data } = event.data as { source?: Parameters<typeof DocumentLink>[0]['source'] }
  const { position } = event
  return (
    <article className={css.event} data-in-force={event.inForce} data-retraction={isRetraction(event)}>
      <header className={css.head}>
        <p className={css.date}>
          <EffectiveDate date={event.effective} />
        </p>
        <h3>{event.inForce ? labels.event(event.type) : <s>{labels.event(event.type)}</s>}</h3>
        <Link
          className={css.anchor}
          to="."
          search={(search: object) => search as never}
          hash={`event-${position}`}
        >
          <Link2 size={14} aria-hidden /> {t.position(format.number(position))}
          <span className="visually-hidden"> – {t.link}</span>
        </Link>
      </header>
      <Standing event={event} />
      <dl className={css.data}>
        <EventData type={event.type} data={data} />
        {source && (
          <div>
            <dt>{t.source}</dt>
            <dd>
              <DocumentLink source={source} />
            </dd>
          </div>
        )}
      </dl>
      <footer className={css.foot}>
        <span>
          {t.recorded} <time dateTime={event.recordedtime}>{format.time(event.recordedtime)}</time>,{' '}
          {isClock(event) ? t.clock : t.by} {!isClock(event) && <code>{event.source}</code>}
        </span>
        <JsonOf event={event} />
        <Actions event={event} />
      </footer>
    </article>
  )
}

/** What became of it, and what it did to others. */
const Standing = ({ event }: { event: ToldEvent }) => {
  const t = useMessages(messages)
  const { why, replaces, inForce } = event
  const { retracts } = event.data as { retracts?: number }
  return (
    <>
      {!inForce && (
        <p className={css.struck}>
          <strong>{t.struck}</strong>{' '}
          {why?.how === 'yields' ? (
            t.yields
          ) : (
            <>
              {why?.how === 'replaced' ? t.replaced : t.retracted} {why && <EventLink position={why.by} />}
            </>
          )}
        </p>
      )}
      {replaces !== undefined && (
        <p className={css.does}>
          {t.replaces} <EventLink position={Number(replaces)} />
        </p>
      )}
      {retracts !== undefined && (
        <p className={css.does}>
          {t.retracts} <EventLink position={retracts} />
        </p>
      )}
    </>
  )
}

/** What can be done about an event: only about one in force, and not from the past. */
const Actions = ({ event }: { event: ToldEvent }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [{ knownAt }] = useScope()
  if (!event.inForce || isRetraction(event) || knownAt !== undefined) return null
  const { subject, position } = event
  const called = t.event(format.number(position))
  return (
    <span className={css.actions}>
      <Link
        to="/record"
        search={{ subject, replaces: position } as never}
        aria-label={`${t.correct} – ${called}`}
      >
        {t.correct}
      </Link>
      <Link
        to="/record"
        search={{ subject, retracts: position } as never}
        aria-label={`${t.retract} – ${called}`}
      >
        {t.retract}
      </Link>
    </span>
  )
}
