import { expect, it } from 'vitest'
import { recordedTimeAt } from './recorded-time-at.ts'

it('reads once what is asked for together', async () => {
  const read: number[][] = []
  const pool = {
    query: async ({ values: [positions] }: { values: [number[]] }) => {
      read.push(positions)
      const found = positions.filter(position => position < 3)
      return { rows: found.map(position => ({ position, recordedtime: `time ${position}` })) }
    },
  } as never
  const times = await Promise.all([1, 2, 3, 1].map(position => recordedTimeAt(pool, position)))
  expect(times).toEqual(['time 1', 'time 2', null, 'time 1'])
  expect(await recordedTimeAt(pool, 2)).toBe('time 2')
  expect(read).toEqual([[1, 2, 3], [2]])
})
