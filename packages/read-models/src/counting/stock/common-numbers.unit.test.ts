import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countCommon } from './common-numbers.ts'

const numbers = fc.uniqueArray(fc.nat(200))

it('counts what is in both, whatever was counted before', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(200)), (some, others) => {
      expect(countCommon(Int32Array.from(some), Int32Array.from(others))).toBe(
        some.filter(number => others.includes(number)).length,
      )
    }),
  )
})
