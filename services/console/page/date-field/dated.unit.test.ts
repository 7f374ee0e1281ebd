import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datedOf, effectiveOf, isEmpty, noDate, withPrecision } from './dated.ts'
import { readDate, writtenDate } from './read-date.ts'

test.each([
  ['2021', '2021'],
  [' 2021-07 ', '2021-07'],
  ['7/2021', '2021-07'],
  ['juillet 2021', '2021-07'],
  ['Août 2021', '2021-08'],
  ['July 2021', '2021-07'],
  ['15/07/2021', '2021-07-15'],
  ['15.7.2021', '2021-07-15'],
  ['15 07 2021', '2021-07-15'],
  ['1er mars 2022', '2022-03-01'],
  ['1 March 2022', '2022-03-01'],
  ['2021-7-5', '2021-07-05'],
])('«%s» is read as %s', (typed, date) => {
  expect(readDate(typed)).toBe(date)
})

test.each(['', 'soon', '21', '2021/07', '15/07/21', 'brumaire 2021'])('«%s» is no date', typed => {
  expect(readDate(typed)).toBeUndefined()
})

test('a date is as precise as was chosen, and exists', () => {
  expect(effectiveOf({ precision: 'year', first: '2019', last: '' })).toBe('2019')
  expect(effectiveOf({ precision: 'month', first: '06/2019', last: '' })).toBe('2019-06')
  expect(effectiveOf({ precision: 'between', first: '07/2021', last: '12/2021' })).toBe('2021-07/2021-12')
  expect(effectiveOf({ precision: 'latest', first: '2019', last: '' })).toBe('../2019')
  expect(effectiveOf({ precision: 'day', first: '2019', last: '' })).toBeUndefined()
  expect(effectiveOf({ precision: 'day', first: '2019-02-30', last: '' })).toBeUndefined()
  expect(effectiveOf({ precision: 'between', first: '2022', last: '2021' })).toBeUndefined()
  expect(effectiveOf({ precision: 'year', first: '1492', last: '' })).toBeUndefined()
})

test('a date is written day first, as precise as it is', () => {
  expect(['2021-07-05', '2021-07', '2021'].map(writtenDate)).toEqual(['05/07/2021', '07/2021', '2021'])
  expect(datedOf('2021-07/2021-12')).toEqual({ precision: 'between', first: '07/2021', last: '12/2021' })
})

test('any effective date can be typed', () => {
  const day = fc
    .date({ min: new Date('1800-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
  const effective = fc.oneof(
    date,
    date.map(last => `../${last}`),
    fc.tuple(day, day).map(days => days.sort().join('/')),
  )
  fc.assert(fc.property(effective, text => effectiveOf(datedOf(text)) === text))
})

test('another precision keeps what still holds', () => {
  const year = withPrecision(datedOf('2021-07-15'), 'year')
  expect(effectiveOf(year)).toBe('2021')
  expect(effectiveOf(withPrecision(datedOf('2021'), 'latest'))).toBe('../2021')
  expect(isEmpty(withPrecision(noDate, 'between'))).toBe(true)
})
