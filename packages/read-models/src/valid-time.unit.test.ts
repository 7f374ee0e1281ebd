import { expect, it } from 'vitest'
import { validAt, validRows } from './valid-time.ts'

const begun = (...states: [string, string][]) => states.map(([from, name]) => ({ from, state: { name } }))

it('takes the last of a day and joins what is the same', () =>
  expect(
    validRows(begun(['2020-01-01', 'a'], ['2021-01-01', 'b'], ['2021-01-01', 'a'], ['2022-01-01', 'c'])),
  ).toEqual([
    { valid_from: '2020-01-01', name: 'a' },
    { valid_from: '2022-01-01', name: 'c' },
  ]))

it('lets each state hold until the next begins', () => {
  const rows = validRows(begun(['2020-01-01', 'a'], ['2021-01-01', 'b']))
  const at = (day: string) => validAt(rows, day)?.name
  expect([at('2019-12-31'), at('2020-01-01'), at('2020-12-31'), at('2021-01-01'), at('2030-01-01')]).toEqual([
    undefined,
    'a',
    'a',
    'b',
    'b',
  ])
})
