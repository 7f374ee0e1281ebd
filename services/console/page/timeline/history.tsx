import type { ToldEvent } from '@partnerships/contracts/answers'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMessages } from '../i18n/index.ts'
import { EventEntry } from './event-entry.tsx'
import { keepInSight } from './keep-in-sight.ts'
import { messages } from './messages.ts'
import css from './timeline.module.css'

/** Every event of a history, one below the other; the one that the address names is brought into sight. */
export const History = ({ events }: { events: readonly ToldEvent[] }) => {
  const t = useMessages(messages)
  const { hash, key } = useLocation({ select: ({ hash, state }) => ({ hash, key: state.__TSR_key }) })
  const isThere = events.some(({ position }) => hash === `event-${position}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time one goes there, also to the same
  useEffect(() => {
    if (!isThere) return
    const place = document.getElementById(hash)
    if (!place) return
    place.focus({ preventScroll: true })
    return keepInSight(place)
  }, [hash, isThere, key])
  if (events.length === 0) return <p>{t.none}</p>
  return (
    <ol className={css.history}>
      {events.map(event => (
        <li
          key={event.position}
          id={`event-${event.position}`}
          tabIndex={-1}
          data-chosen={hash === `event-${event.position}`}
        >
          <EventEntry event={event} />
        </li>
      ))}
    </ol>
  )
}
