import { expect, test } from 'vitest'
import { Lru } from './lru.ts'

test('what was used last stays', () => {
  const lru = new Lru<number>(3)
  for (const key of ['a', 'b', 'c']) lru.set(key, 1, 1)
  lru.get('a')
  lru.set('d', 1, 1)
  expect(['a', 'b', 'c', 'd'].filter(key => lru.get(key))).toEqual(['a', 'c', 'd'])
})

test('a value replaced counts once, a value too heavy is not kept', () => {
  const lru = new Lru<string>(4)
  lru.set('a', 'light', 1)
  lru.set('b', 'first', 3)
  lru.set('b', 'second', 3)
  expect([lru.get('a'), lru.get('b')]).toEqual(['light', 'second'])
  lru.set('c', 'heavy', 5)
  expect(lru.get('c')).toBeUndefined()
})
