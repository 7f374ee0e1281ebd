import type { Lang } from '@partnerships/contracts/words'
import type { Tally } from '../tally.ts'

const narrowSpace = '\u202f'
const minus = '\u2212'

/** British English, for its order of day, month and year. */
export const locales: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }

const perLang = <T>(make: (locale: string) => T): Record<Lang, T> => ({
  fr: make(locales.fr),
  en: make(locales.en),
})

/** Contributions have up to six decimals. */
const digits = { maximumFractionDigits: 6 }
const numbers = perLang(locale => new Intl.NumberFormat(locale, digits))
const rules = perLang(locale => new Intl.PluralRules(locale, digits))

/** A number as the language writes it. */
export const numberText = (n: number, lang: Lang): string => numbers[lang].format(n).replace('-', minus)

/** Whole percent: `50%`, in French `50 %` with a narrow no-break space. */
export const percentText = (n: number, lang: Lang): string =>
  `${numberText(n, lang)}${lang === 'fr' ? narrowSpace : ''}%`

/** The forms of a noun; `many` is French for round millions: « 1 000 000 de partenariats ». */
export type Noun = { readonly one: string; readonly other: string; readonly many?: string }

const form = (noun: Noun, category: Intl.LDMLPluralRule): string =>
  category === 'one' ? noun.one : category === 'many' ? (noun.many ?? noun.other) : noun.other

/** A number and its noun. */
export const counted = (n: number, noun: Noun, lang: Lang): string =>
  `${numberText(n, lang)} ${form(noun, rules[lang].select(n))}`

/** From what is sure to what is possible, « 60 à 140 »; a certain number is written once. */
export const tallyText = ({ value, possible }: Tally, lang: Lang): string =>
  value === possible
    ? numberText(value, lang)
    : `${numberText(value, lang)} ${lang === 'fr' ? 'à' : 'to'} ${numberText(possible, lang)}`

/** A tally and its noun, which in both languages agrees with the end of a range. */
export const countedTally = (tally: Tally, noun: Noun, lang: Lang): string =>
  tally.value === tally.possible
    ? counted(tally.value, noun, lang)
    : `${tallyText(tally, lang)} ${form(noun, rules[lang].select(tally.possible))}`
