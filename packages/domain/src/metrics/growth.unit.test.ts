import { expect, it } from 'vitest'
import { growthOf } from './growth.ts'

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
