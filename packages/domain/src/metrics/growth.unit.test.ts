import { expect, it } from 'vitest'
import type { Duration } from './duration.ts'
import { durationChange, growthOf, ratioChange } from './growth.ts'
import { ratioOf } from './ratio.ts'

it('says how sure the factor is', () =>
  expect(growthOf({ value: 120, possible: 150 }, { value: 60, possible: 80 })).toEqual({
    difference: 60,
    factor: 2,
    factorMin: 1.5,
    factorMax: 2.5,
  }))

it('divides by nothing that is zero', () => {
  const none = { value: 0, possible: 0 }
  expect(growthOf({ value: 1, possible: 1 }, none)).toEqual({
    difference: 1,
    factor: null,
    factorMin: null,
    factorMax: null,
  })
  expect(growthOf({ value: 1, possible: 1 }, { value: 0, possible: 4 })).toMatchObject({
    factor: null,
    factorMin: 0.25,
  })
})

it('is exact for decimals', () =>
  expect(growthOf({ value: 0.3, possible: 0.3 }, { value: 0.1, possible: 0.2 })).toEqual({
    difference: 0.2,
    factor: 3,
    factorMin: 1.5,
    factorMax: 3,
  }))

it('of a share is in parts of the whole', () => {
  expect(ratioChange(ratioOf(8, 10), ratioOf(7, 10))).toEqual({ difference: 0.1, factor: 8 / 7 })
  expect(ratioChange(ratioOf(1, 2), ratioOf(0, 3))).toEqual({ difference: 0.5, factor: null })
  expect(ratioChange(ratioOf(1, 2), ratioOf(0, 0))).toEqual({ difference: null, factor: null })
})

it('of a length of time is that of the median', () => {
  const lasting = (median: number | null): Duration => ({ median, p90: 40, excluded: 0 })
  expect(durationChange(lasting(30.5), lasting(10))).toEqual({ difference: 20.5, factor: 3.05 })
  expect(durationChange(lasting(30), lasting(null))).toEqual({ difference: null, factor: null })
})
