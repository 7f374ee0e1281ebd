import { describe, expect, it } from 'vitest'
import { boundDay, lastDay, windowOf } from './window.ts'

describe('a window', () => {
  it.each([
    ['2022', '2022-01-01'],
    ['2022-03', '2022-03-01'],
    ['2022-03-15', '2022-03-15'],
    ['2024-02-29', '2024-02-29'],
  ])('takes %s for %s', (text, day) => expect(boundDay(text)).toBe(day))

  it.each([
    '',
    '22',
    '2022-13',
    '2022-02-30',
    '2022-1',
    '2022-01-01T00:00',
    '../2022',
    '0000',
    '9999',
    '-2022',
  ])('refuses %j as a bound', text => expect(() => boundDay(text)).toThrow(RangeError))

  it('ends before its upper bound', () => expect(lastDay(windowOf('2022', '2023'))).toBe('2022-12-31'))

  it.each([
    ['2022', '2022'],
    ['2022-02', '2022'],
  ])('refuses [%s, %s)', (from, to) => expect(() => windowOf(from, to)).toThrow('to must be after from'))
})
