import { expect, it } from 'vitest'
import { ratioOf } from './ratio.ts'

it('is a part of a whole, and null of nothing', () => {
  expect(ratioOf(3, 4)).toEqual({ value: 0.75, numerator: 3, denominator: 4 })
  expect(ratioOf(0, 4)).toEqual({ value: 0, numerator: 0, denominator: 4 })
  expect(ratioOf(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0 })
})
