import { expect, it } from 'vitest'
import { isSame } from './is-same.ts'

it.each([
  [1, 1, true],
  ['a', 'b', false],
  [null, null, true],
  [null, {}, false],
  [['a'], ['a'], true],
  [['a'], ['b'], false],
  [{ a: ['x'], b: 1 }, { a: ['x'], b: 1 }, true],
  [{ a: ['x'], b: 1 }, { a: ['x'], b: 2 }, false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, true],
  [['a'], ['a', 'b'], false],
  [[], {}, false],
])('%j and %j: %s', (a, b, same) => expect(isSame<unknown>(a, b)).toBe(same))
