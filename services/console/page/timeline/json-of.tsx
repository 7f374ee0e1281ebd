import type { ToldEvent } from '@partnerships/contracts/answers'
import { useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import css from './timeline.module.css'

/** The event as the ledger has it, for who asks. */
export const JsonOf = ({ event: { inForce: _, why: __, ...event } }: { event: ToldEvent }) => {
  const t = useMessages(messages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={css.json} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t.json}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      {isOpen && <pre tabIndex={0}>{JSON.stringify(event, null, 2)}</pre>}
    </details>
  )
}
