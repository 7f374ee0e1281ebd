import { expect, test } from 'vitest'
import { Lru } from './lru.ts'

const kept = (lru: Lru<number>, keys: readonly string[]) => keys.filter(key => lru.get(key) !== undefined)

test('what is used stays, what is not is forgotten', () => {
  const lru = new Lru<number>(4)
  lru.set('used', 0, 1)
  lru.set('unused', 0, 1)
  for (let i = 0; i < 100; i++) {
    lru.set(`new-${i}`, i, 1)
    expect(lru.get('used')).toBe(0)
  }
  expect(kept(lru, ['unused', 'new-0', 'new-98', 'new-99'])).toEqual(['new-98', 'new-99'])
})

test('at most the capacity is kept', () => {
  const lru = new Lru<number>(10)
  const keys = Array.from({ length: 100 }, (_, i) => `${i}`)
  for (const key of keys) lru.set(key, 0, 1)
  expect(kept(lru, keys).length).toBeLessThanOrEqual(11)
})

test('a value replaced counts once', () => {
  const lru = new Lru<number>(10)
  lru.set('a', 1, 1)
  for (let i = 0; i < 50; i++) lru.set('b', i, 3)
  expect([lru.get('a'), lru.get('b')]).toEqual([1, 49])
})

test('the latest value of a key is given', () => {
  const lru = new Lru<number>(4)
  for (let i = 0; i < 20; i++) {
    lru.set('a', i, 2)
    expect(lru.get('a')).toBe(i)
  }
})
