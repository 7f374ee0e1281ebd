import { expect, test } from 'vitest'
import { openingYear } from './opening-year.ts'

const years = (counts: Record<number, number>) =>
  Object.entries(counts).map(([year, value]) => ({ from: `${year}-01-01`, value }))

test('it opens on the year with the most', () => {
  expect(openingYear(years({ 2020: 100, 2022: 200, 2023: 150, 2026: 3 }), 2026)).toBe(2022)
})

test('of two with as many, on the later', () => {
  expect(openingYear(years({ 2020: 5, 2021: 5, 2022: 4 }), 2026)).toBe(2021)
})

test('a year that is not over counts only when no other has any', () => {
  expect(openingYear(years({ 2025: 1, 2026: 90 }), 2026)).toBe(2025)
  expect(openingYear(years({ 2025: 0, 2026: 90 }), 2026)).toBe(2026)
})

test('with nothing at all, on the last whole year', () => {
  expect(openingYear([], 2026)).toBe(2025)
  expect(openingYear(years({ 2024: 0 }), 2026)).toBe(2025)
})
