import { describe, expect, it } from 'vitest'
import { compareWindows, dayBefore, parsePeriod, windowBefore } from './period.ts'
import { windowOf } from './window.ts'

const before = (day: string, period: string): string => dayBefore(day, parsePeriod(period))

describe('a period', () => {
  it('is ISO 8601, in whole days', () => {
    expect(parsePeriod('P1Y6M')).toEqual({ years: 1, months: 6, weeks: 0, days: 0 })
    expect(parsePeriod('P4W')).toEqual({ years: 0, months: 0, weeks: 4, days: 0 })
  })

  it.each(['', 'P', '2Y', 'P0Y', '-P2Y', 'P-2Y', 'PT24H', 'P1.5Y', 'p2y', 'P1M1Y'])('is not %j', text =>
    expect(() => parsePeriod(text)).toThrow(RangeError),
  )

  it('moves back by the calendar', () => {
    expect(before('2022-01-01', 'P2Y')).toBe('2020-01-01')
    expect(before('2024-02-29', 'P1Y')).toBe('2023-02-28')
    expect(before('2024-02-29', 'P4Y')).toBe('2020-02-29')
    expect(before('2022-05-31', 'P6M')).toBe('2021-11-30')
    expect(before('2022-01-03', 'P1W')).toBe('2021-12-27')
  })

  it('stays in the years that can be written', () =>
    expect(() => before('2022-01-01', 'P2022Y')).toThrow('before the year 1'))

  it('moves both bounds', () =>
    expect(windowBefore(windowOf('2022', '2022-07'), parsePeriod('P2Y'))).toEqual(
      windowOf('2020', '2020-07'),
    ))
})

describe('a comparison', () => {
  it('takes whole windows when the one asked for is over', () =>
    expect(compareWindows(windowOf('2022', '2023'), parsePeriod('P2Y'), '2022-12-31')).toEqual({
      now: windowOf('2022', '2023'),
      earlier: windowOf('2020', '2021'),
      partial: false,
    }))

  it('cuts both after the day of knownAt', () =>
    expect(compareWindows(windowOf('2022', '2023'), parsePeriod('P2Y'), '2022-11-22')).toEqual({
      now: windowOf('2022', '2022-11-23'),
      earlier: windowOf('2020', '2020-11-23'),
      partial: true,
    }))

  it('keeps 28 February in the earlier window when cut on a leap year’s 28th or 29th', () => {
    const cutOn = (day: string) =>
      compareWindows(windowOf('2024', '2025'), parsePeriod('P1Y'), day).earlier.to
    expect(cutOn('2024-02-28')).toBe('2023-03-01')
    expect(cutOn('2024-02-29')).toBe('2023-03-01')
  })

  it('refuses a window of which nothing can be known yet', () => {
    expect(() => compareWindows(windowOf('2023', '2024'), parsePeriod('P1Y'), '2022-12-31')).toThrow(
      RangeError,
    )
    expect(compareWindows(windowOf('2023', '2024'), parsePeriod('P1Y'), '2023-01-01').now.to).toBe(
      '2023-01-02',
    )
  })
})
