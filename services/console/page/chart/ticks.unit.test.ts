import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownTicks, topOf, widthOf } from './ticks.ts'

const places = (count: number, tick: string) =>
  Array.from({ length: count }, (_, i) => ({ key: String(i), tick }))

test('names on the axis never take more room than there is, and the last place has one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 80, max: 2000 }), (count, width) => {
      const shown = shownTicks(places(count, '2022'), width)
      expect(shown.at(-1)).toBe(String(count - 1))
      expect((shown.length - 1) * widthOf('2022')).toBeLessThanOrEqual(width)
    }),
  )
})

test('all have a name where there is room', () => {
  expect(shownTicks(places(10, '2022'), 800)).toHaveLength(10)
})

test('an axis reaches the greatest number that is possible, and is there for nothing too', () => {
  expect(topOf([{ possible: 12 }, { possible: 200 }])).toBe(200)
  expect(topOf([])).toBe(4)
})
