import { useMessages } from '../i18n/index.ts'
import { Badge } from '../ui/badge.tsx'
import { statusMessages } from './status-messages.ts'

const tones = {
  active: 'good',
  held: 'good',
  launched: 'good',
  registered: 'plain',
  published: 'plain',
  signed: 'accent',
  planned: 'accent',
  restated: 'accent',
  negotiating: 'accent',
  suspended: 'warn',
  terminated: 'bad',
  cancelled: 'bad',
  dissolved: 'bad',
} as const

/** The status of any subject in words; null is one that nothing has happened to yet. */
export const StatusBadge = ({ status }: { status: string | null }) => {
  const label = useStatusLabel()
  return <Badge tone={tones[status as keyof typeof tones] ?? 'plain'}>{label(status)}</Badge>
}

export const useStatusLabel = () => {
  const t: Readonly<Record<string, string>> = useMessages(statusMessages)
  return (status: string | null): string => t[status ?? 'none'] ?? String(status)
}
