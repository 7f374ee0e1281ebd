import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMessages } from '../i18n/index.ts'
import { useScope } from '../scope/use-scope.ts'
import css from '../ui/button-link.module.css'
import { recordMessages } from './record-messages.ts'

/** To the form for what happened to a subject next; not while one looks at what was known once. */
export const RecordLink = ({ subject }: { subject: string }) => {
  const t = useMessages(recordMessages)
  const [{ knownAt }] = useScope()
  if (knownAt !== undefined) return null
  return (
    <Link className={css.primary} to="/record" search={{ subject } as never}>
      <Plus size={16} aria-hidden /> {t.record}
    </Link>
  )
}
