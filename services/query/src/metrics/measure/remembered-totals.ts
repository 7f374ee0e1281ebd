import type { Question } from '../ask/question.ts'
import type { Measured } from './measured.ts'

type Totals = Pick<Measured, 'total' | 'units'>

/** The totals that pages are shown with, of so many numbers that were asked for last. */
const mostRemembered = 1_000

/**
 * Remembers what numbers came to as known at a position, so that a page that follows another doesn't count again: that
 * is for ever the same. `text` is what is asked for.
 */
export const rememberingTotals = () => {
  const all = new Map<string, Totals>()
  return async (
    { known: { ledgerid, position }, days }: Question,
    text: string,
    measure: () => Totals | Promise<Totals>,
  ): Promise<Totals> => {
    const key = [ledgerid, position, days.today, days.known, text].join(' ')
    const before = all.get(key)
    all.delete(key)
    const { total, units } = before ?? (await measure())
    const totals = { total, ...(units && { units }) }
    all.set(key, totals)
    if (all.size > mostRemembered) all.delete(all.keys().next().value as string)
    return totals
  }
}
