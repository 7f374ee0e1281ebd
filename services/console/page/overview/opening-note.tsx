import { Link } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { today, wholeYear, yearOf } from '../scope/days.ts'
import { messages } from './messages.ts'
import css from './overview.module.css'

/** Says why this year is shown when none was chosen, and offers the last one. */
export const OpeningNote = ({ from }: { from: string }) => {
  const t = useMessages(messages)
  const shown = yearOf(from)
  const last = yearOf(today()) - 1
  if (shown >= last) return null
  return (
    <p className={css.opening}>
      {t.opened(String(shown))}{' '}
      <Link to="." search={((before: object) => ({ ...before, ...wholeYear(last) })) as never}>
        {t.seeYear(String(last))}
      </Link>
    </p>
  )
}
