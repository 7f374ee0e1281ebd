import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadeOf, shadeRanges } from './shade.ts'

test('each number lies in the range of its shade, and in no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (greatest, part) => {
        const value = Math.max(1, Math.round(part * greatest))
        const found = shadeRanges(greatest).filter(({ from, to }) => from <= value && value <= to)
        expect(found.map(({ shade }) => shade)).toEqual([shadeOf(value, greatest)])
      },
    ),
  )
})

test('nothing has no shade', () => {
  expect(shadeOf(0, 12)).toBe(0)
  expect(shadeOf(0, 0)).toBe(0)
  expect(shadeRanges(0)).toEqual([])
})
