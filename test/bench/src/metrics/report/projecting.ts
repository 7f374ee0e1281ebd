import { printTable } from '../../table.ts'
import { whole } from '../stage/progress.ts'
import { type Mark, slopeOf } from '../stage/rebuild-all.ts'
import { met } from './met.ts'

const bar = 15_000

export const reportProjecting = (projected: readonly Mark[]): void => {
  printTable(
    ['rebuilding all read models', 'seconds', 'events/s', 'bar', 'met'],
    projected.map(({ events, seconds }) => {
      const rate = events / seconds
      return [`${whole(events)} events`, seconds.toFixed(1), whole(rate), whole(bar), met(rate >= bar)]
    }),
  )
  if (projected.length > 1)
    console.log(`\nThe time grows with the events to the power of ${slopeOf(projected).toFixed(2)}.`)
}
