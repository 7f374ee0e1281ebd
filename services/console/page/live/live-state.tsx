import { useMessages } from '../i18n/index.ts'
import css from './live.module.css'
import { useLive } from './live-provider.tsx'
import { messages } from './messages.ts'

/** Whether what is shown moves by itself. */
export const LiveState = () => {
  const t = useMessages(messages)
  const { state } = useLive()
  return (
    <span className={css.state} data-state={state} role="status" title={t.explained[state]}>
      {t.states[state]}
    </span>
  )
}
