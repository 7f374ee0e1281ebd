import { addDays } from '@partnerships/contracts'
import { type Interval, intervals } from '@partnerships/contracts/words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf } from './buckets.ts'
import { windowOf } from './window.ts'

const bounds = (from: string, to: string, interval: Interval): string[] =>
  bucketsOf(windowOf(from, to), interval).map(b => `${b.from} ${b.to}`)

describe('buckets', () => {
  it('are calendar years', () =>
    expect(bounds('2020', '2023', 'year')).toEqual([
      '2020-01-01 2021-01-01',
      '2021-01-01 2022-01-01',
      '2022-01-01 2023-01-01',
    ]))

  it('are clipped at both ends', () =>
    expect(bounds('2022-02-10', '2022-08-20', 'quarter')).toEqual([
      '2022-02-10 2022-04-01',
      '2022-04-01 2022-07-01',
      '2022-07-01 2022-08-20',
    ]))

  it('follow ISO weeks, from Monday on', () =>
    expect(bounds('2021-01-01', '2021-01-12', 'week')).toEqual([
      '2021-01-01 2021-01-04',
      '2021-01-04 2021-01-11',
      '2021-01-11 2021-01-12',
    ]))

  it('know leap days', () => expect(bounds('2024-02', '2024-03', 'month')).toEqual(['2024-02-01 2024-03-01']))

  it('are at most a thousand', () => {
    const from = '2020-01-01'
    expect(bucketsOf({ from, to: addDays(from, 1000) }, 'day')).toHaveLength(1000)
    expect(() => bucketsOf({ from, to: addDays(from, 1001) }, 'day')).toThrow('more than 1000 days')
  })

  it('cover the window without hole or overlap', () => {
    const day = fc.integer({ min: 0, max: 300_000 }).map(n => addDays('1500-01-01', n))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...intervals),
        (from, length, interval) => {
          const window = { from, to: addDays(from, length) }
          const buckets = bucketsOf(window, interval)
          expect(buckets[0]?.from).toBe(window.from)
          expect(buckets.at(-1)?.to).toBe(window.to)
          for (const [i, bucket] of buckets.entries()) {
            expect(bucket.from < bucket.to).toBe(true)
            if (i > 0) expect(bucket.from).toBe(buckets[i - 1]?.to)
          }
        },
      ),
    )
  })
})
