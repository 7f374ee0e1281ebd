import { addDays, effectiveRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervals } from './buckets.ts'
import { countFlow, type RangeCount, tallyFlow } from './flow.ts'
import { windowOf } from './window.ts'

const facts = (...dates: string[]): RangeCount[] => dates.map(date => ({ ...effectiveRange(date), n: 1 }))

describe('a flow', () => {
  it('counts for sure what lies inside, and perhaps what touches', () => {
    const told = facts(
      '2022-03-01',
      '2022-03',
      '2022',
      '2021-12/2022-01',
      '../2022',
      '2021-12-31',
      '2023-01-01',
    )
    expect(tallyFlow(told, windowOf('2022', '2023'))).toEqual({ value: 3, possible: 5 })
  })

  it('leaves the bounds out and in: the first day counts, the day of `to` does not', () => {
    const window = windowOf('2022-03-01', '2022-03-02')
    expect(tallyFlow(facts('2022-02-28', '2022-03-01', '2022-03-02'), window)).toEqual({
      value: 1,
      possible: 1,
    })
  })

  it('puts nothing on a month that it does not know', () => {
    const flow = countFlow(facts('2022', '2022-01-15', '2022-02/2022-03'), windowOf('2022', '2023'), 'month')
    expect(flow.total).toEqual({ value: 3, possible: 3 })
    expect(flow.undated).toBe(2)
    expect(flow.series?.map(b => `${b.value}/${b.possible}`).slice(0, 4)).toEqual([
      '1/2',
      '0/2',
      '0/2',
      '0/1',
    ])
    expect(flow.series).toHaveLength(12)
  })

  it('counts each fact of a range', () =>
    expect(tallyFlow([{ ...effectiveRange('2022'), n: 7 }], windowOf('2022', '2023')).value).toBe(7))

  const anyFact = fc
    .tuple(
      fc.integer({ min: 0, max: 1500 }),
      fc.constantFrom(1, 1, 1, 30, 365, 2000),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([start, length, n]) => {
      const lower = addDays('2019-01-01', start)
      return { lower, upper: addDays(lower, length), n }
    })

  it('adds up: total = Σ series + undated, and each bucket is a window of its own', () =>
    fc.assert(
      fc.property(
        fc.array(anyFact),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...intervals),
        (told, start, length, interval) => {
          const from = addDays('2019-06-01', start)
          const {
            total,
            series = [],
            undated = 0,
          } = countFlow(told, { from, to: addDays(from, length) }, interval)
          expect(series.reduce((sum, b) => sum + b.value, undated)).toBe(total.value)
          expect(undated).toBeGreaterThanOrEqual(0)
          expect(total.value).toBeLessThanOrEqual(total.possible)
          for (const { value, possible, ...window } of series)
            expect({ value, possible }).toEqual(tallyFlow(told, window))
        },
      ),
    ))
})
