import { addDays, type Day, remembering } from '@partnerships/contracts'
import type { Lang } from '@partnerships/contracts/words'
import { dayBefore } from '../period.ts'
import type { Tally } from '../tally.ts'
import { lastDay, type Window } from '../window.ts'
import type { Texts } from './lang.ts'
import { locales, tallyText } from './numbers.ts'

/** What a number is of: the days of a window, or the end of a day. */
export type When = Window | { readonly at: Day }

const alternatives: Record<Lang, Intl.ListFormat> = {
  fr: new Intl.ListFormat(locales.fr, { type: 'disjunction' }),
  en: new Intl.ListFormat(locales.en, { type: 'disjunction' }),
}

const format = (options: Intl.DateTimeFormatOptions): Record<Lang, Intl.DateTimeFormat> => ({
  fr: new Intl.DateTimeFormat(locales.fr, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone: 'UTC' }),
})
const days = format({ dateStyle: 'long' })
const months = format({ month: 'long', year: 'numeric' })

const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`)

const mostRemembered = 20_000
const inWords = {
  fr: remembering(day => days.fr.format(instant(day)), mostRemembered),
  en: remembering(day => days.en.format(instant(day)), mostRemembered),
}

/** A day in words: « 22 novembre 2026 », "22 November 2026". */
export const dayText = (day: Day, lang: Lang): string => inWords[lang](day)

/** A calendar year or month by its name, another window by its first and last day. */
export const whenText = (when: When, lang: Lang): string => {
  if ('at' in when) return dayText(when.at, lang)
  const { from } = when
  const isWhole = (unit: { years: number } | { months: number }): boolean =>
    dayBefore(when.to, { years: 0, months: 0, weeks: 0, days: 0, ...unit }) === from
  if (from.endsWith('-01-01') && isWhole({ years: 1 })) return from.slice(0, 4)
  if (from.endsWith('-01') && isWhole({ months: 1 })) return months[lang].format(instant(from))
  if (addDays(from, 1) === when.to) return dayText(from, lang)
  const [first, last] = [dayText(from, lang), dayText(lastDay(when), lang)]
  return lang === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`
}

/** A filter in words: what it is about and the values it lets through. */
export type FilterText = { name: Texts; values: readonly string[] }

/** What a headline stands on. `known` is the day of knownAt in the programme's time zone. */
export type Basis = {
  numbers: readonly { when: When; tally: Tally }[]
  known: Day
  filters?: readonly FilterText[]
}

/** The line beside a headline: each number with its dates, as known when, and the filters. */
export const basisText = ({ numbers, known, filters = [] }: Basis, lang: Lang): string => {
  const colon = lang === 'fr' ? ' : ' : ': '
  return [
    ...numbers.map(({ when, tally }) => `${whenText(when, lang)}${colon}${tallyText(tally, lang)}`),
    `${lang === 'fr' ? 'connu au' : 'known on'} ${dayText(known, lang)}`,
    ...filters.map(({ name, values }) => `${name[lang]}${colon}${alternatives[lang].format(values)}`),
  ].join(' · ')
}
