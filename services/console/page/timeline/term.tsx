import { useMessages } from '../i18n/index.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { keys } from './messages.ts'

/** How long a partnership is agreed for; the end is the first day that is no longer covered. */
export const Term = ({ term: { from, until } }: { term: { from?: string; until?: string } }) => {
  const t = useMessages(keys)
  if (from === undefined && until === undefined) return t.anyTime
  return (
    <>
      {from !== undefined && (
        <>
          {t.from} <EffectiveDate date={from} />
          {until !== undefined && ', '}
        </>
      )}
      {until !== undefined && (
        <>
          {t.until} <EffectiveDate date={until} /> {t.excluded}
        </>
      )}
    </>
  )
}
