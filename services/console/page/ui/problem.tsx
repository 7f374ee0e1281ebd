import { NetworkError, ProblemError } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import css from './problem.module.css'

/** What went wrong: in the page's words where it has some, else in the server's, which are English. */
const Detail = ({ error }: { error: unknown }) => {
  const t = useMessages(messages)
  if (error instanceof NetworkError) return <p>{t.offline}</p>
  return error instanceof ProblemError ? <p lang="en">{error.detail}</p> : <p>{String(error)}</p>
}

/** Says that something went wrong, with a way to try again where that may help; what is not there doesn't come by it. */
export const Problem = ({ error, onAgain }: { error: unknown; onAgain?: () => void }) => {
  const t = useMessages(messages)
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <div role="alert" className={css.unknown}>
        <strong>{t.notFound}</strong>
        <p>{t.unknown}</p>
      </div>
    )
  }
  return (
    <div role="alert" className={css.problem}>
      <strong>{t.failed}</strong>
      <Detail error={error} />
      {onAgain && <Button onPress={onAgain}>{t.again}</Button>}
    </div>
  )
}
