import { Link } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import css from './overview.module.css'

/** Narrows what is looked at to one of a group. */
export const NarrowLink = (props: { name: string; change: object; isChosen: boolean }) => {
  const t = useMessages(messages)
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, ...props.change })) as never}
      resetScroll={false}
      className={css.narrow}
      title={t.narrow(props.name)}
      {...(props.isChosen && { 'aria-current': 'true' as const })}
    >
      {props.name}
    </Link>
  )
}
