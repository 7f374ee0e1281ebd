import { ProgressBar } from 'react-aria-components'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import css from './empty.module.css'
import type { Progress } from './load-sample.ts'
import { messages } from './messages.ts'
import { useSample } from './use-sample.ts'

/** Loads the sample on demand, and shows how far that is. */
export const OfferSample = () => {
  const t = useMessages(messages)
  const { load, isLoading, error, progress } = useSample()
  return (
    <Card title={t.sample}>
      <div className={css.sample}>
        <p>{t.sampleText}</p>
        {error && <Problem error={error} />}
        {isLoading ? (
          <Loaded progress={progress} />
        ) : (
          <Button look="primary" onPress={load}>
            {t.load}
          </Button>
        )}
      </div>
    </Card>
  )
}

const Loaded = ({ progress }: { progress: Progress | undefined }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { what, done, all } = progress ?? { what: 'preparing', done: 0, all: 1 }
  const text = what === 'preparing' ? t.preparing : t[what](format.number(done), format.number(all))
  return (
    <>
      <ProgressBar aria-label={t.progress} className={css.progress as string} value={done} maxValue={all}>
        {({ percentage = 0 }) => <div className={css.done} style={{ inlineSize: `${percentage}%` }} />}
      </ProgressBar>
      <p role="status">{text}</p>
    </>
  )
}
