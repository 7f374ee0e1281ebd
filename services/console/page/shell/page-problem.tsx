import { useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { PageNotLoaded } from './lazy-page.ts'
import { messages } from './messages.ts'
import css from './shell.module.css'

/** In the place of a page that could not be shown. */
export const PageProblem = ({ error }: { error: unknown }) =>
  error instanceof PageNotLoaded ? <NotLoaded /> : <Problem error={error} />

/** Loads the window anew once a server answers: before, it would only be lost. */
const NotLoaded = () => {
  const t = useMessages(messages)
  const [isStillAway, setIsStillAway] = useState(false)
  const reload = async () => {
    try {
      await fetch(window.location.href, { method: 'HEAD' })
      window.location.reload()
    } catch {
      setIsStillAway(true)
    }
  }
  return (
    <div role="alert" className={css.notLoaded}>
      <h1>{t.notLoaded}</h1>
      <p>{t.whyNotLoaded}</p>
      {isStillAway && <p>{t.stillAway}</p>}
      <Button look="primary" onPress={reload}>
        {t.reload}
      </Button>
    </div>
  )
}
