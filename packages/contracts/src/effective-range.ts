import { addDays, type Day, type DayRange } from './days.ts'
import { remembering } from './remembering.ts'

export { addDays }

const years = { first: 1800, last: 2200 }
const openStart: Day = `${years.first}-01-01`
const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const pad = (n: number): string => String(n).padStart(2, '0')

/** The days of an EDTF level 0 date, or null when it isn't one or no such day exists. */
const daysOf = (text: string): DayRange | null => {
  const found = date.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)]
  if (year < years.first || year > years.last || month < 1 || month > 12) return null
  if (found[3]) {
    const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && day > 0
    return exists ? { lower: text, upper: addDays(text, 1) } : null
  }
  if (found[2]) {
    const upper = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
    return { lower: `${text}-01`, upper }
  }
  return { lower: `${text}-01-01`, upper: `${year + 1}-01-01` }
}

const parse = (text: string): DayRange | null => {
  const [start, end, ...rest] = text.split('/')
  if (rest.length > 0 || start === undefined) return null
  if (end === undefined) return daysOf(start)
  const last = daysOf(end)
  if (start === '..') return last && { lower: openStart, upper: last.upper }
  const first = daysOf(start)
  return first && last && first.lower < last.upper ? { lower: first.lower, upper: last.upper } : null
}

/** A ledger has few different dates and asks for each many times. */
const rangeOf = remembering(parse, 20_000)

/** Whether the text is an EDTF date or interval as {@link effectiveRange} takes it. */
export const isEffectiveDate = (text: string): boolean => rangeOf(text) !== null

/**
 * The half-open range of days that an effective date names: `2019` is [2019-01-01, 2020-01-01).
 * EDTF (ISO 8601-2) level 0 dates and intervals, and level 1's open start `../2019`; years 1800 to 2200.
 * Throws a RangeError for anything else.
 */
export const effectiveRange = (text: string): DayRange => {
  const range = rangeOf(text)
  if (!range) throw new RangeError(`not an effective date: ${text}`)
  return range
}
