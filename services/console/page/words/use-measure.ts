import { type Lang, useLanguage } from '../i18n/index.ts'

const measures = (lang: Lang) => {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const unit = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const formats = { EUR: euros, day: unit('day'), hour: unit('hour') }
  const rules = new Intl.PluralRules(locale)
  const items = { fr: { one: 'objet', other: 'objets' }, en: { one: 'item', other: 'items' } }[lang]
  const others: Readonly<Record<string, (value: number) => string>> = {
    m2: () => 'm²',
    item: value => (rules.select(value) === 'one' ? items.one : items.other),
  }
  return (value: number, name: string): string => {
    const format = formats[name as keyof typeof formats]
    if (format) return format.format(value)
    return `${number.format(value)}\u00a0${others[name]?.(value) ?? name}`
  }
}

const byLang = { fr: measures('fr'), en: measures('en') }

/** An amount with its unit as the language writes it: 1 200 €, 26,5 jours, 40 m². */
export const useMeasure = () => byLang[useLanguage().lang]
