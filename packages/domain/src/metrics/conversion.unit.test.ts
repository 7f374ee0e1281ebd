import { type Day, effectiveRange } from '@partnerships/contracts'
import { describe, expect, it } from 'vitest'
import { conversionOf, isConverted, type LastDay } from './conversion.ts'
import type { JourneyStep } from './journey-step.ts'
import { dayAfter, parsePeriod } from './period.ts'

const dayMs = 86_400_000
const numberOf = (day: Day): number => Date.parse(day) / dayMs
const step = (first: string, signed?: string): JourneyStep => {
  const [range, other] = [effectiveRange(first), signed === undefined ? null : effectiveRange(signed)]
  return {
    lower: numberOf(range.lower),
    upper: numberOf(range.upper),
    otherLower: other && numberOf(other.lower),
    otherUpper: other && numberOf(other.upper),
    begunSigned: first === signed,
  }
}
const aYear: LastDay = first =>
  numberOf(dayAfter(new Date(first * dayMs).toISOString().slice(0, 10), parsePeriod('P1Y')))

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
    expect(isConverted(step(first, signed), aYear)).toBe(expected),
  )

  const share = (known: string, ...steps: JourneyStep[]) => {
    const begun = steps.filter(({ begunSigned }) => !begunSigned)
    return conversionOf({
      begun: begun.length,
      converted: begun.filter(each => isConverted(each, aYear)).length,
      open: begun.filter(({ lower }) => numberOf(known) <= aYear(lower)).length,
      excluded: steps.length - begun.length,
    })
  }

  it('counts those that began signed apart', () =>
    expect(
      share('2026-11-22', step('2022-01-05', '2022-06-01'), step('2022-02-01'), step('2022', '2022')),
    ).toEqual({ value: 0.5, numerator: 1, denominator: 2, excluded: 1 }))

  it('is immature until the last day is over for all', () => {
    const on = (day: string) => share(day, step('2021-01-01'), step('2022-03-15', '2022-04-01')).immature
    expect([on('2023-03-14'), on('2023-03-15'), on('2023-03-16')]).toEqual([true, true, undefined])
  })

  it('of none is not immature', () =>
    expect(share('2022-01-01', step('2022', '2022'))).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      excluded: 1,
    }))
})
