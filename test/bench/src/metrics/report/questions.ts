import { median } from '../../measure.ts'
import { printTable } from '../../table.ts'
import type { Asked } from '../ask/ask-all.ts'
import { whole } from '../stage/progress.ts'
import { met } from './met.ts'

const timesBar = 100

const header = [
  'question',
  'answers/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'bar',
  'met',
  'plain SQL ms',
  'alone ms',
  'times faster',
]

/** How soon each sort was answered, and how many times sooner than by plain SQL, both asked alone. */
export const reportQuestions = (asked: readonly Asked[]): void =>
  printTable(
    [...header, `${timesBar} met`],
    asked.map(({ sort, latencies, agreements }) => {
      const { p50, p99, perSecond, cpuMs } = latencies
      const row = [
        sort.name,
        whole(perSecond),
        p50.toFixed(2),
        p99.toFixed(2),
        cpuMs.toFixed(2),
        String(sort.barMs),
        met(p99 <= sort.barMs),
      ]
      if (agreements.length === 0) return row
      const sqlMs = median(agreements.map(agreement => agreement.sqlMs))
      const serviceMs = median(agreements.map(agreement => agreement.serviceMs))
      const times = sqlMs / serviceMs
      return [...row, whole(sqlMs), serviceMs.toFixed(2), whole(times), met(times >= timesBar)]
    }),
  )
