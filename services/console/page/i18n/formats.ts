import type { Lang } from './lang.ts'

/** Days are calendar days without a time zone; recorded times are shown in the reader's. */
export type Format = {
  readonly number: (value: number) => string
  /** 0.25 is « 25 % ». */
  readonly percent: (value: number) => string
  /** `2022-03-01`: 1 March 2022. */
  readonly day: (day: string) => string
  /** `2022-03` or `2022-03-01`: March 2022. */
  readonly month: (day: string) => string
  /** An RFC 3339 time: 1 March 2022, 14:05. */
  readonly time: (time: string) => string
  readonly list: (items: readonly string[]) => string
  /** The form that a count takes. */
  readonly plural: (count: number, one: string, other: string) => string
}

const at = (day: string): Date => new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`)

/** French counts the first of a month as « 1er », which Intl doesn't know. */
const first = (lang: Lang, text: string): string => (lang === 'fr' ? text.replace(/^1 /, '1er ') : text)

const formatOf = (lang: Lang): Format => {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const list = new Intl.ListFormat(locale)
  const rules = new Intl.PluralRules(locale)
  return {
    number: value => number.format(value),
    percent: value => percent.format(value),
    day: text => first(lang, day.format(at(text))),
    month: text => month.format(at(text)),
    time: text => first(lang, time.format(new Date(text))),
    list: items => list.format(items),
    plural: (count, one, other) => (rules.select(count) === 'one' ? one : other),
  }
}

export const formats: { readonly [L in Lang]: Format } = { fr: formatOf('fr'), en: formatOf('en') }
