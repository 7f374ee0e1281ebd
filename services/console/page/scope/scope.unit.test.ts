import { expect, test } from 'vitest'
import { scopeOf } from './scope.ts'

test('the address says what is looked at', () => {
  const search = { programme: 'essaim', from: '2022-03-01', to: '2023-01-01', compare: 'P5Y', knownAt: 2000 }
  expect(scopeOf({ ...search, sort: 'title' })).toEqual({ ...search, knownAt: '2000' })
  expect(scopeOf({ compare: 'none', knownAt: '2024-02-29' })).toEqual({
    compare: 'none',
    knownAt: '2024-02-29',
  })
  expect(scopeOf({ knownAt: '2024-02-29T12:00:00Z' })).toEqual({ knownAt: '2024-02-29T12:00:00Z' })
})

test('a year or a month, as the API takes them too, is its first day', () => {
  expect(scopeOf({ from: 2022, to: '2022-07' })).toEqual({ from: '2022-01-01', to: '2022-07-01' })
})

test('what can’t be meant so is as if it were not there', () => {
  expect(scopeOf({ from: 'yesterday', to: '2022-02-30', compare: 'P6M', knownAt: 'junk' })).toEqual({})
  expect(scopeOf({ from: '2022-13', knownAt: '2023-02-31', kind: '', theme: ['a'] })).toEqual({})
})
