import type { RecordedEvent } from '@partnerships/contracts'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { NamedLink } from '../../words/named-link.tsx'
import type { LeafAt } from '../forms/forms.ts'
import { messages } from '../messages.ts'
import { EventInWords } from '../preview/preview.tsx'
import css from '../record.module.css'
import { newName } from './about.ts'

/** What was recorded, and where to go from there. */
export const Done = (props: {
  event: RecordedEvent
  leaves: readonly LeafAt[]
  isNew: boolean
  onAgain?: (() => void) | undefined
}) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [scope] = useScope()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { event, leaves } = props
  // Lists and names may not have it yet.
  const name = props.isNew ? newName(event) : undefined
  return (
    <section className={css.done} role="status">
      <h2 ref={heading} tabIndex={-1}>
        {t.recordedAt(format.number(event.position))}
      </h2>
      <div>
        <EventInWords event={event} leaves={leaves} name={name} />
      </div>
      <p>
        {t.toSubject} <NamedLink subject={event.subject} name={name} event={event.position} />
      </p>
      <div className={css.actions}>
        <Link to="/record" search={{ ...scope, subject: event.subject }}>
          {t.another}
        </Link>
        {props.onAgain && <Button onPress={props.onAgain}>{t.sameAgain}</Button>}
      </div>
    </section>
  )
}
