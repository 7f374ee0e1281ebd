import { addDays, effectiveRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RangeCount, tallyFlow } from './flow.ts'
import { windowOf } from './window.ts'

const facts = (...dates: string[]): RangeCount[] => dates.map(date => ({ ...effectiveRange(date), n: 1 }))

describe('a flow', () => {
  it('counts for sure what lies inside, and perhaps what touches', () => {
    const told = facts(
      '2022-03-01',
      '2022-03',
      '2022',
      '2021-12/2022-01',
      '../2022',
      '2021-12-31',
      '2023-01-01',
    )
    expect(tallyFlow(told, windowOf('2022', '2023'))).toEqual({ value: 3, possible: 5 })
  })

  it('leaves the bounds out and in: the first day counts, the day of `to` does not', () => {
    const window = windowOf('2022-03-01', '2022-03-02')
    expect(tallyFlow(facts('2022-02-28', '2022-03-01', '2022-03-02'), window)).toEqual({
      value: 1,
      possible: 1,
    })
  })

  it('counts each fact of a range', () =>
    expect(tallyFlow([{ ...effectiveRange('2022'), n: 7 }], windowOf('2022', '2023')).value).toBe(7))

  const day = fc.integer({ min: 0, max: 1500 })
  const length = fc.constantFrom(1, 1, 1, 30, 365, 2000)
  const from = (start: number, days: number) => {
    const lower = addDays('2019-01-01', start)
    return { lower, upper: addDays(lower, days) }
  }

  it('counts for sure at least what the two halves of a window do, and perhaps at most', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(day, length)), day, length, length, (told, start, first, second) => {
        const those = told.map(([lower, days]) => ({ ...from(lower, days), n: 1 }))
        const [begin, middle, end] = [0, first, first + second].map(n => addDays('2019-01-01', start + n))
        const tally = (a = '', b = '') => tallyFlow(those, { from: a, to: b })
        const [whole, one, two] = [tally(begin, end), tally(begin, middle), tally(middle, end)]
        expect(whole.value).toBeGreaterThanOrEqual(one.value + two.value)
        expect(whole.possible).toBeLessThanOrEqual(one.possible + two.possible)
        expect(whole.value).toBeLessThanOrEqual(whole.possible)
      }),
    ))
})
