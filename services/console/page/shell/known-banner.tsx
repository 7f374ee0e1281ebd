import { History } from 'lucide-react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useScope } from '../scope/use-scope.ts'
import { Button } from '../ui/button.tsx'
import { ChangedSince } from './changed-since.tsx'
import { messages } from './messages.ts'
import css from './shell.module.css'

/** Says that what is shown is not what is known now, on every page, and leads back. */
export const KnownBanner = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const [{ knownAt }, setScope] = useScope()
  if (knownAt === undefined) return null
  const when = /^\d+$/.test(knownAt)
    ? t.knownPosition(format.number(Number(knownAt)))
    : t.known(format.day(knownAt.slice(0, 10)))
  return (
    <div className={css.known} role="status">
      <History size={18} aria-hidden />
      <span>
        <strong>{when}.</strong> {t.leftOut}
      </span>
      <ChangedSince />
      <Button onPress={() => setScope({ knownAt: undefined })}>{t.backToNow}</Button>
    </div>
  )
}
