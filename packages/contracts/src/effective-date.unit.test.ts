import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayIn } from './days.ts'
import { effectiveRange, isEffectiveDate } from './effective-date.ts'

test.each([
  ['2019-06-27', '2019-06-27', '2019-06-28'],
  ['2019-12-31', '2019-12-31', '2020-01-01'],
  ['2020-02-29', '2020-02-29', '2020-03-01'],
  ['2019-06', '2019-06-01', '2019-07-01'],
  ['2019-12', '2019-12-01', '2020-01-01'],
  ['2019', '2019-01-01', '2020-01-01'],
  ['2021-07/2021-12', '2021-07-01', '2022-01-01'],
  ['2019-06-15/2019', '2019-06-15', '2020-01-01'],
  ['../2019', '1800-01-01', '2020-01-01'],
  ['2200', '2200-01-01', '2201-01-01'],
])('%s is [%s, %s)', (effective, lower, upper) => {
  expect(effectiveRange(effective)).toEqual({ lower, upper })
})

test.each([
  '',
  '2019-02-29',
  '2019-13',
  '2019-00',
  '2019-06-31',
  '1799',
  '2201',
  '19',
  '2019-6',
  '2019/2018',
  '2019-06-15/2019-06-14',
  '2019/..',
  '../..',
  '/2019',
  '2019/',
  '2019/2020/2021',
  '2019-06-27T10:00:00Z',
  '2019~',
  '201X',
  ' 2019',
  '-2019',
])('%j is no effective date', text => {
  expect(isEffectiveDate(text)).toBe(false)
  expect(() => effectiveRange(text)).toThrow(RangeError)
})

test('every day lies in its month and its year', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000, max: 84_000 }), n => {
      const day = addDays('1970-01-01', n)
      for (const wider of [day.slice(0, 7), day.slice(0, 4)]) {
        const { lower, upper } = effectiveRange(wider)
        expect(lower <= day && day < upper).toBe(true)
      }
      expect(effectiveRange(day)).toEqual({ lower: day, upper: addDays(day, 1) })
    }),
  )
})

test('an instant falls on the day of its time zone', () => {
  expect(dayIn('Europe/Paris', '2021-12-31T23:30:00Z')).toBe('2022-01-01')
  expect(dayIn('America/Cayenne', '2022-01-01T01:00:00+01:00')).toBe('2021-12-31')
})
