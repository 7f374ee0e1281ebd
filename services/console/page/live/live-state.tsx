import { lazy, Suspense } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Announcement } from './announcement.tsx'
import css from './live.module.css'
import { useLive } from './live-provider.tsx'
import { messages } from './messages.ts'

const LatestEvents = lazy(() => import('./latest-events.tsx'))

/** Whether what is shown moves by itself; opens what was recorded last. */
export const LiveState = () => {
  const t = useMessages(messages)
  const { state, events } = useLive()
  const count = events.length
  return (
    <DialogTrigger>
      <Button className={css.state as string} data-state={state}>
        {t.states[state]}
        <span className="visually-hidden">. {t.latest}</span>
        {count > 0 && (
          <span className={css.count} aria-hidden>
            {count < 50 ? count : '50+'}
          </span>
        )}
      </Button>
      <Announcement />
      <Popover className={css.popover as string} placement="bottom end">
        <Dialog className={css.panel as string} aria-label={t.latest}>
          <Suspense fallback={<Loading />}>
            <LatestEvents />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
