import { median } from '../measure.ts'
import { printTable } from '../table.ts'
import type { Asked } from './ask/ask-all.ts'
import { type Mark, slopeOf } from './stage/projecting.ts'

type Found = {
  readonly head: number
  readonly projected: readonly Mark[]
  readonly sizes: readonly { readonly schema: string; readonly bytes: number }[]
  readonly memory: {
    readonly seconds: number
    readonly idle: number
    readonly loaded: number
    readonly busy: number
  }
  readonly asked: readonly Asked[]
}

const projectingBar = 15_000
const timesBar = 100

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const met = (isMet: boolean): string => (isMet ? 'yes' : 'NO')

/** Prints all that was found as tables. Whether the service and plain SQL agreed on every number. */
export const report = ({ head, projected, sizes, memory, asked }: Found): boolean => {
  reportProjecting(projected)
  reportSizes(head, sizes)
  reportMemory(memory)
  printTable(
    [
      'question',
      'answers/s',
      'p50 ms',
      'p99 ms',
      'bar',
      'met',
      'plain SQL ms',
      'times faster',
      `${timesBar} times`,
    ],
    asked.map(rowOf),
  )
  return reportAgreement(asked)
}

const reportProjecting = (projected: readonly Mark[]): void => {
  printTable(
    ['projecting', 'seconds', 'events/s', 'bar', 'met'],
    projected.map(({ events, seconds }) => {
      const rate = events / seconds
      return [
        `${whole(events)} events`,
        seconds.toFixed(1),
        whole(rate),
        whole(projectingBar),
        met(rate >= projectingBar),
      ]
    }),
  )
  console.log(`\nseconds grow with events to the power of ${slopeOf(projected).toFixed(2)}`)
}

const reportSizes = (head: number, sizes: Found['sizes']): void =>
  printTable(
    ['tables', 'MB', 'bytes an event'],
    sizes.map(({ schema, bytes }) => [schema, whole(bytes / 1e6), whole(bytes / head)]),
  )

const reportMemory = ({ seconds, idle, loaded, busy }: Found['memory']): void =>
  printTable(
    ['query service', ''],
    [
      ['first answer after a start, s', seconds.toFixed(1)],
      ['memory when it is ready, MB', whole(idle / 1e6)],
      ['memory after the first answer, MB', whole(loaded / 1e6)],
      ['memory after all questions, MB', whole(busy / 1e6)],
    ],
  )

const rowOf = ({ sort, latencies, agreements }: Asked): string[] => {
  const { p50, p99, perSecond } = latencies
  const isMet = p99 <= sort.barMs
  const row = [sort.name, whole(perSecond), p50.toFixed(2), p99.toFixed(2), String(sort.barMs), met(isMet)]
  if (agreements.length === 0) return row
  const sqlMs = median(agreements.map(agreement => agreement.sqlMs))
  return [...row, whole(sqlMs), whole(sqlMs / p50), met(sqlMs / p50 >= timesBar)]
}

const reportAgreement = (asked: readonly Asked[]): boolean => {
  const all = asked.flatMap(({ agreements }) => agreements)
  const differing = all.filter(({ agrees }) => !agrees)
  console.log(
    `\nplain SQL and the service agree on ${all.length - differing.length} of ${all.length} questions`,
  )
  for (const { question, service, sql } of differing) console.log(question.path, { service, sql })
  return differing.length === 0
}
