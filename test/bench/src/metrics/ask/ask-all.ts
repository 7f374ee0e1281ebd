import type { Pool } from '@partnerships/event-log'
import type { Sort } from '../questions/question.ts'
import { type Agreement, compare } from './agreement.ts'
import type { Client } from './client.ts'
import { type Latencies, latenciesOf } from './latencies.ts'

/** What came of a sort of questions. */
export type Asked = {
  readonly sort: Sort
  readonly latencies: Latencies
  readonly agreements: readonly Agreement[]
}

type Settings = { readonly connections: number; readonly seconds: number; readonly sqlQuestions: number }

/** Asks each sort of question of the service, and after all of them some of both, service and plain SQL. */
export const askAll = async (
  client: Client,
  cpuMs: () => Promise<number>,
  pool: Pool,
  sorts: readonly Sort[],
  settings: Settings,
): Promise<Asked[]> => {
  const answered: Omit<Asked, 'agreements'>[] = []
  for (const sort of sorts) {
    const latencies = await latenciesOf(client, cpuMs, sort, settings)
    console.log(`${sort.name}: p99 ${latencies.p99.toFixed(1)} ms, CPU ${latencies.cpuMs.toFixed(2)} ms`)
    answered.push({ sort, latencies })
  }
  const asked: Asked[] = []
  for (const { sort, latencies } of answered) {
    const agreements: Agreement[] = []
    for (let n = 0; n < settings.sqlQuestions; n++) {
      const question = sort.next()
      if (!question.sql) continue
      const agreement = await compare(client, pool, question, question.sql())
      console.log(`${sort.name}: plain SQL ${Math.round(agreement.sqlMs)} ms`)
      agreements.push(agreement)
    }
    asked.push({ sort, latencies, agreements })
  }
  return asked
}
