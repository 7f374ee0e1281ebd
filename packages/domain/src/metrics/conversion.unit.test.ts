import { effectiveRange } from '@partnerships/contracts'
import { describe, expect, it } from 'vitest'
import { conversionOf, type Signing, withinTime } from './conversion.ts'
import { parsePeriod } from './period.ts'

const signing = (first: string, signed?: string): Signing => ({
  first: effectiveRange(first),
  signed: signed === undefined ? null : effectiveRange(signed),
})
const aYear = withinTime(parsePeriod('P1Y'))

describe('a conversion', () => {
  it.each([
    ['2022-03-15', '2023-03-15', true],
    ['2022-03-15', '2023-03-16', false],
    ['2022-03-15', undefined, false],
    ['2022-03-15', '2022', true],
    ['2022-03-15', '2023-03', false],
    ['2022-03', '2023-03-01', true],
    ['2022-03', '2023-03-02', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
  ])('of %s by %s: %s', (first, signed, expected) =>
    expect(aYear.isSigned(signing(first, signed))).toBe(expected),
  )

  it('counts those that began signed apart', () =>
    expect(
      conversionOf([signing('2022-01-05', '2022-06-01'), signing('2022-02-01')], 3, aYear, '2026-11-22'),
    ).toEqual({ value: 0.5, numerator: 1, denominator: 2, excluded: 3 }))

  it('is immature until the last day is over for all', () => {
    const signings = [signing('2021-01-01'), signing('2022-03-15', '2022-04-01')]
    const on = (day: string) => conversionOf(signings, 0, aYear, day).immature
    expect([on('2023-03-14'), on('2023-03-15'), on('2023-03-16')]).toEqual([true, true, undefined])
  })

  it('of none is not immature', () =>
    expect(conversionOf([], 2, aYear, '2022-01-01')).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      excluded: 2,
    }))

  it('may take for ever', () =>
    expect(withinTime(parsePeriod('P9999Y')).isSigned(signing('2022', '2199-12-31'))).toBe(true))
})
