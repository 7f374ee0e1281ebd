import { Link } from '@tanstack/react-router'
import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** To another event of the same history. */
export const EventLink = ({ position }: { position: number }) => {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <Link to="." search={(search: object) => search as never} hash={`event-${position}`}>
      {t.event(format.number(position))}
    </Link>
  )
}
