import { expect, test } from 'vitest'
import { periodOf, seriesWindow, viewOf } from './view.ts'

const today = '2026-11-22'
const year = (n: number) => ({ from: `${n}-01-01`, to: `${n + 1}-01-01` })

test('a period with one end is filled up', () => {
  expect(periodOf({}, today)).toBeUndefined()
  expect(periodOf({ from: '2024-05-01' }, today)).toEqual({ from: '2024-05-01', to: '2026-11-23' })
  expect(periodOf({ to: '2024-05-01' }, today)).toEqual({ from: '2023-05-01', to: '2024-05-01' })
  expect(periodOf({ from: '2027-01-01' }, today)).toEqual({ from: '2027-01-01', to: '2027-01-02' })
})

test('stocks are counted on the last day of the period that there has been', () => {
  expect(viewOf({}, year(2022), today).at).toBe('2022-12-31')
  expect(viewOf({}, year(2026), today).at).toBe(today)
  expect(viewOf({ knownAt: '2022-06-30' }, year(2022), today).at).toBe('2022-06-30')
})

test('it is compared with two years before, unless told otherwise or it begins after what is known', () => {
  expect(viewOf({}, year(2022), today).compare).toBe('P2Y')
  expect(viewOf({ compare: 'P5Y' }, year(2022), today).compare).toBe('P5Y')
  expect(viewOf({ compare: 'none' }, year(2022), today).compare).toBeUndefined()
  expect(viewOf({}, year(2027), today).compare).toBeUndefined()
  expect(viewOf({ knownAt: '2021-03-01' }, year(2022), today).compare).toBeUndefined()
})

test('a series by year shows ten years up to the last whole one; by month two years up to the period’s end', () => {
  expect(seriesWindow(year(2022), 'year', today)).toEqual({ from: '2016-01-01', to: '2026-01-01' })
  expect(seriesWindow(year(2026), 'year', today)).toEqual({ from: '2017-01-01', to: '2027-01-01' })
  expect(seriesWindow({ from: '2001-01-01', to: '2023-01-01' }, 'year', today)).toEqual({
    from: '2001-01-01',
    to: '2026-01-01',
  })
  expect(seriesWindow(year(2022), 'month', today)).toEqual({ from: '2021-01-01', to: '2023-01-01' })
})
