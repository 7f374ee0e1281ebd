import { isEffectiveDate } from '@partnerships/contracts/dates'
import { readDate, writtenDate } from './read-date.ts'

/** How well a date is known: some day of the month, of the year, of an interval, or up to a date. */
export const precisions = ['day', 'month', 'year', 'between', 'latest'] as const
export type Precision = (typeof precisions)[number]

/** A date while it is typed: what was typed is kept as it is, also when it makes no sense yet. */
export type Dated = { readonly precision: Precision; readonly first: string; readonly last: string }

export const noDate: Dated = { precision: 'day', first: '', last: '' }

const lengths = { day: 10, month: 7, year: 4 } as const

const written = ({ precision, first, last }: Dated): string | undefined => {
  const from = readDate(first)
  if (precision === 'between') {
    const to = readDate(last)
    return from && to && `${from}/${to}`
  }
  if (precision === 'latest') return from && `../${from}`
  return from?.length === lengths[precision] ? from : undefined
}

/** The effective date (EDTF) that was typed; undefined while it is none. */
export const effectiveOf = (dated: Dated): string | undefined => {
  const text = written(dated)
  return text !== undefined && isEffectiveDate(text) ? text : undefined
}

/** Whether nothing was typed, so that an optional date is left out. */
export const isEmpty = ({ precision, first, last }: Dated): boolean =>
  first.trim() === '' && (precision !== 'between' || last.trim() === '')

const precisionOf = (date: string): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** What one would have typed for an effective date. */
export const datedOf = (effective: string): Dated => {
  const [first = '', last] = effective.split('/')
  if (last === undefined) return { precision: precisionOf(first), first: writtenDate(first), last: '' }
  if (first === '..') return { precision: 'latest', first: writtenDate(last), last: '' }
  return { precision: 'between', first: writtenDate(first), last: writtenDate(last) }
}

/** Another precision; what was typed is cut or kept, so that little has to be typed again. */
export const withPrecision = (dated: Dated, precision: Precision): Dated => {
  const typed = readDate(dated.first)
  if (typed === undefined) return { ...dated, precision }
  const cut = precision === 'year' || precision === 'month' ? typed.slice(0, lengths[precision]) : typed
  return { ...dated, precision, first: writtenDate(cut) }
}
