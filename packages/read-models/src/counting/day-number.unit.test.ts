import { expect, it } from 'vitest'
import { dayNumber, dayNumbered } from './day-number.ts'

it.each([
  ['1970-01-01', 0],
  ['2024-02-29', 19_782],
  ['1969-12-31', -1],
  ['0001-01-01', -719_162],
  ['0099-12-31', -683_004],
  ['9999-12-31', 2_932_896],
])('%s is %i days after 1970-01-01', (day, number) => {
  expect(dayNumber(day)).toBe(number)
  expect(dayNumbered(number)).toBe(day)
})
