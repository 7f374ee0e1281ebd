import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimalOf, millionthsOf, sumOf } from './decimal.ts'

it('adds up what floats do not', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3)
  expect(sumOf([0.3, -0.1])).toBe(0.2)
  expect(sumOf([999_999_999_999.99, 0.01])).toBe(1_000_000_000_000)
  expect(sumOf([0.000001, 1e12])).toBe(1_000_000_000_000)
  expect(sumOf([1, 2])).toBe(3)
  expect(sumOf([])).toBe(0)
})

it('writes a number in millionths', () => {
  expect(millionthsOf(12)).toBe(12_000_000n)
  expect(millionthsOf(-0.5)).toBe(-500_000n)
  expect(millionthsOf(0.000001)).toBe(1n)
  expect(decimalOf(-1n)).toBe(-0.000001)
  expect(decimalOf(0n)).toBe(0)
})

it.each([0.0000001, 1.1234567, Number.NaN, Number.POSITIVE_INFINITY])('does not take %s', n =>
  expect(() => millionthsOf(n)).toThrow(RangeError),
)

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

it('gives back every number of up to fifteen digits', () =>
  fc.assert(
    fc.property(cents, m => {
      expect(millionthsOf(decimalOf(m))).toBe(m)
    }),
  ))

it('adds up in any order', () =>
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n })), ms => {
      const exact = decimalOf(ms.reduce((sum, m) => sum + m, 0n))
      expect(sumOf(ms.map(decimalOf))).toBe(exact)
      expect(sumOf(ms.map(decimalOf).reverse())).toBe(exact)
    }),
  ))
