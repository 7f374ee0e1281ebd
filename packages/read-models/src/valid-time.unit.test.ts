import { expect, it } from 'vitest'
import { validRows } from './valid-time.ts'

const begun = (...states: [string, string][]) => states.map(([from, name]) => ({ from, state: { name } }))

it('lets each state hold until the next begins', () =>
  expect(validRows(begun(['2020-01-01', 'a'], ['2021-01-01', 'b']))).toEqual([
    { valid_from: '2020-01-01', valid_until: '2021-01-01', name: 'a' },
    { valid_from: '2021-01-01', valid_until: '9999-12-31', name: 'b' },
  ]))

it('takes the last of a day and joins what is the same', () =>
  expect(
    validRows(begun(['2020-01-01', 'a'], ['2021-01-01', 'b'], ['2021-01-01', 'a'], ['2022-01-01', 'c'])),
  ).toEqual([
    { valid_from: '2020-01-01', valid_until: '2022-01-01', name: 'a' },
    { valid_from: '2022-01-01', valid_until: '9999-12-31', name: 'c' },
  ]))
