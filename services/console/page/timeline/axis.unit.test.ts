import { expect, test } from 'vitest'
import { axisOf, drawn, yearsOn } from './axis.ts'

const axis = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2024, 0, 1) }

test('an axis holds whole years, today among them; an open start lies in the year in which it ends', () => {
  const spans = [
    { from: '../2019-06-27', until: '2021-03' },
    { from: '2021-03', until: null },
  ]
  const { from, to } = axisOf(spans, '2022-11-22')
  expect(new Date(from).toISOString().slice(0, 10)).toBe('2018-01-01')
  expect(new Date(to).toISOString().slice(0, 10)).toBe('2023-01-01')
})

test('years are told apart, but no more than there is room for', () => {
  expect(yearsOn(axis).map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023])
  expect(yearsOn(axis, 2).map(({ year }) => year)).toEqual([2020, 2022])
})

test('what is known to the day is sure from then on', () => {
  const { possible, sure } = drawn(axis, { from: '2021-01-01', until: null })
  expect(possible).toEqual(sure)
  expect(possible.to).toBe(100)
  const ended = drawn(axis, { from: '2021-01-01', until: '2021-03-01' })
  expect(ended.possible).toEqual(ended.sure)
})

test('a year that is known leaves a year that may be, at either end', () => {
  const { possible, sure } = drawn(axis, { from: '2020', until: '2023' })
  expect(possible).toEqual({ from: 0, to: 100 })
  expect(sure?.from).toBeCloseTo((100 * 366) / 1461)
  expect(sure?.to).toBeCloseTo((100 * 1096) / 1461)
})

test('what may have ended before it began for sure is sure at no time', () => {
  expect(drawn(axis, { from: '2021', until: '2021' }).sure).toBeNull()
})
