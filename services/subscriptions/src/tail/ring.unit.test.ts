import type { LogEvent } from '@partnerships/event-log'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRing } from './ring.ts'

const event = (position: number, characters: number) =>
  ({ position, json: 'x'.repeat(characters) }) as LogEvent

const positions = (events: readonly LogEvent[]) => events.map(({ position }) => position)

test('it keeps the last events, as many as its limits allow and no fewer', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 })
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 1, max: 20 }), sizes, (start, events, lengths) => {
      const limits = { events, characters: 100 }
      const ring = createRing(start, limits)
      lengths.forEach((length, i) => {
        ring.push(event(start + i + 1, length))
        const kept = ring.after(ring.oldest - 1)
        const size = (of: readonly LogEvent[]) => of.reduce((sum, { json }) => sum + json.length, 0)
        expect(ring.head).toBe(start + i + 1)
        expect(positions(kept)).toEqual(kept.map((_, n) => ring.oldest + n))
        expect(kept.length).toBeLessThanOrEqual(limits.events)
        expect(size(kept)).toBeLessThanOrEqual(limits.characters)
        const dropped = lengths[ring.oldest - start - 2]
        if (dropped !== undefined)
          expect(kept.length === limits.events || size(kept) + dropped > limits.characters).toBe(true)
      })
    }),
  )
})

test('it gives what follows a position that it keeps, and refuses one that it does not', () => {
  const ring = createRing(10, { events: 3, characters: 1_000 })
  expect([ring.head, ring.oldest]).toEqual([10, 11])
  for (let position = 11; position <= 15; position++) ring.push(event(position, 1))
  expect(positions(ring.after(12))).toEqual([13, 14, 15])
  expect(positions(ring.after(14))).toEqual([15])
  expect(ring.after(15)).toEqual([])
  expect(() => ring.after(11)).toThrow(RangeError)
})

test('it gives large events a few at once, and at least one', () => {
  const ring = createRing(0, { events: 1_000, characters: 1e9 })
  const sizes = [300_000, 100_000, 100_000, 100_000, 100_000]
  for (const [i, size] of sizes.entries()) ring.push(event(i + 1, size))
  expect(positions(ring.after(0))).toEqual([1])
  expect(positions(ring.after(1))).toEqual([2, 3, 4])
  expect(positions(ring.after(4))).toEqual([5])
})

test('it goes on after a later position with nothing kept', () => {
  const ring = createRing(0, { events: 3, characters: 10 })
  for (let position = 1; position <= 3; position++) ring.push(event(position, 3))
  ring.skipTo(7)
  expect([ring.head, ring.oldest]).toEqual([7, 8])
  for (let position = 8; position <= 10; position++) ring.push(event(position, 3))
  expect(positions(ring.after(7))).toEqual([8, 9, 10])
  expect(() => ring.skipTo(9)).toThrow(RangeError)
})

test('it takes no event out of turn', () => {
  const ring = createRing(10, { events: 3, characters: 1_000 })
  expect(() => ring.push(event(10, 1))).toThrow(RangeError)
  expect(() => ring.push(event(12, 1))).toThrow(RangeError)
})
