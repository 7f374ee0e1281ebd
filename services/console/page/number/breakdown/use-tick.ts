import type { Interval } from '@partnerships/contracts/words'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { messages } from '../messages.ts'

const shortly: Readonly<Record<Exclude<Interval, 'year' | 'quarter'>, Intl.DateTimeFormatOptions>> = {
  month: { month: 'short', year: '2-digit' },
  week: { day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'short' },
}

/** What a bucket is called on an axis, by its first day: as short as it can be told. */
export const useTick = (interval: Interval): ((from: string) => string) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  if (interval === 'year') return from => from.slice(0, 4)
  if (interval === 'quarter')
    return from => t.quarter(String(Math.ceil(Number(from.slice(5, 7)) / 3)), from.slice(2, 4))
  const options = { ...shortly[interval], timeZone: 'UTC' }
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', options)
  return from => format.format(new Date(`${from}T00:00:00Z`))
}
