import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asYear, daysLater, today, wholeYear, yearsLater } from './days.ts'

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

test('days later and back is the same day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
      expect(daysLater(daysLater(from, n), -n)).toBe(from)
    }),
  )
})

test('years later is the same day of the year, 29 February the 28th where there is none', () => {
  expect(yearsLater('2024-02-29', -2)).toBe('2022-02-28')
  expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29')
  expect(yearsLater('2022-12-31', -10)).toBe('2012-12-31')
})

test('a whole year is known as one, and nothing else is', () => {
  expect(asYear(...(Object.values(wholeYear(2022)) as [string, string]))).toBe(2022)
  expect(asYear('2022-01-01', '2022-12-31')).toBeUndefined()
  expect(asYear('2022-02-01', '2023-01-01')).toBeUndefined()
  expect(asYear(undefined, '2023-01-01')).toBeUndefined()
})

test('today is the reader’s day', () => {
  expect(today(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09')
})
