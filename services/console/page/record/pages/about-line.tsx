import { NamedLink } from '../../words/named-link.tsx'
import { StatusBadge } from '../../words/status-badge.tsx'
import css from './pages.module.css'

/** What is being recorded about. */
export const AboutLine = ({ subject, status }: { subject: string; status?: string | null | undefined }) => (
  <p className={css.about}>
    <NamedLink subject={subject} />
    {status !== undefined && <StatusBadge status={status} />}
  </p>
)
