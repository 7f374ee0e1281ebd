import { NetworkError, ProblemError } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import css from './problem.module.css'

/** What went wrong: in the page's words where it has some, else in the server's, which are English. */
const Detail = ({ error }: { error: unknown }) => {
  const t = useMessages(messages)
  if (error instanceof NetworkError) return <p>{t.offline}</p>
  if (!(error instanceof ProblemError)) return <p>{String(error)}</p>
  return error.status === 404 ? <p>{t.unknown}</p> : <p lang="en">{error.detail}</p>
}

/** Says that something went wrong, with a way to try again where there is one. */
export const Problem = ({ error, onAgain }: { error: unknown; onAgain?: () => void }) => {
  const t = useMessages(messages)
  return (
    <div role="alert" className={css.problem}>
      <strong>{t.failed}</strong>
      <Detail error={error} />
      {onAgain && <Button onPress={onAgain}>{t.again}</Button>}
    </div>
  )
}
