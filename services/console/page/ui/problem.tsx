import { NetworkError, ProblemError } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import css from './problem.module.css'

/** What went wrong, in the server's words, with a way to try again where there is one. */
export const Problem = ({ error, onAgain }: { error: unknown; onAgain?: () => void }) => {
  const t = useMessages(messages)
  const detail =
    error instanceof NetworkError ? t.offline : error instanceof ProblemError ? error.detail : String(error)
  return (
    <div role="alert" className={css.problem}>
      <strong>{t.failed}</strong>
      <p>{detail}</p>
      {onAgain && <Button onPress={onAgain}>{t.again}</Button>}
    </div>
  )
}
