import { type Lang, useLanguage, useMessages } from '../i18n/index.ts'
import { yearOf } from '../scope/days.ts'
import { messages } from './messages.ts'
import type { ViewInterval } from './view.ts'

type Name = { readonly name: string; readonly tick: string }

const monthNames = (lang: Lang) => {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  return {
    long: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    short: new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  }
}

/** What a bucket of a series is called, by the day it begins on. */
export const useBucketNames = (interval: ViewInterval) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const months = monthNames(lang)
  return (from: string): Name => {
    const year = String(yearOf(from))
    if (interval === 'year') return { name: year, tick: year }
    if (interval === 'quarter') {
      const quarter = String(Math.ceil(Number(from.slice(5, 7)) / 3))
      return { name: t.quarter(quarter, year), tick: t.quarter(quarter, year.slice(2)) }
    }
    const day = new Date(`${from}T00:00:00Z`)
    return { name: months.long.format(day), tick: months.short.format(day) }
  }
}
