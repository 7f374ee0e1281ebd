import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ordered } from './ordered.ts'

it('puts rows in the order of their keys, and leaves those of one key as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }))), numbers => {
      const rows = numbers.map((_, row) => numbers.length - 1 - row)
      const expected = rows.toSorted((a, b) => (numbers[a] as number) - (numbers[b] as number))
      expect([...ordered(Int32Array.from(numbers), Uint32Array.from(rows))]).toEqual(expected)
    }),
  )
})
