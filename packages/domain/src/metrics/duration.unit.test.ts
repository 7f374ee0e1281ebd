import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationOf } from './duration.ts'

const countsOf = (days: readonly number[]): number[] =>
  Array.from({ length: Math.max(-1, ...days) + 1 }, (_, n) => days.filter(number => number === n).length)

describe('a duration', () => {
  it.each([
    [[], null, null],
    [[30], 30, 30],
    [[10, 20], 15, 19],
    [[30, 10, 20], 20, 28],
    [[1, 2, 3, 4], 2.5, 3.7],
    [[0, 0, 0, 365], 0, 255.5],
    [[100, 9, 20], 20, 84],
  ])('of %j is %s in the middle, %s for nine of ten', (days, median, p90) =>
    expect(durationOf(countsOf(days), 7)).toEqual({ median, p90, excluded: 7 }),
  )

  it('lies between the shortest and the longest', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1 }), days => {
        const { median, p90 } = durationOf(countsOf(days), 0)
        expect(median).toBeGreaterThanOrEqual(Math.min(...days))
        expect(p90).toBeGreaterThanOrEqual(median ?? Number.NaN)
        expect(p90).toBeLessThanOrEqual(Math.max(...days))
      }),
    ))
})
