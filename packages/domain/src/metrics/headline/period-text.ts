import type { Lang } from '@partnerships/contracts/words'
import type { Period } from '../period.ts'
import { counted, locales, type Noun } from './numbers.ts'

const units: Record<keyof Period, Record<Lang, Noun>> = {
  years: { fr: { one: 'an', other: 'ans' }, en: { one: 'year', other: 'years' } },
  months: { fr: { one: 'mois', other: 'mois' }, en: { one: 'month', other: 'months' } },
  weeks: { fr: { one: 'semaine', other: 'semaines' }, en: { one: 'week', other: 'weeks' } },
  days: { fr: { one: 'jour', other: 'jours' }, en: { one: 'day', other: 'days' } },
}

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A length of time: « 2 ans », "two years", "one year and six months"; in English in words up to ten. */
export const periodText = (period: Period, lang: Lang): string => {
  const parts = (Object.keys(units) as (keyof Period)[])
    .filter(unit => period[unit] > 0)
    .map(unit => {
      const text = counted(period[unit], units[unit][lang], lang)
      return lang === 'en' ? text.replace(/^\S+/, digits => words[Number(digits) - 1] ?? digits) : text
    })
  return new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(parts)
}
