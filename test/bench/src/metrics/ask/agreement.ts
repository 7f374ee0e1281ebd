import { isDeepStrictEqual } from 'node:util'
import type { Pool } from '@partnerships/event-log'
import { type Numbers, numbers, numbersOf, type Question } from '../questions/question.ts'
import type { Statement } from '../sql/statement.ts'
import type { Client } from './client.ts'

/** What the service and plain SQL answer to the same question, and how long each took while nobody else asked. */
export type Agreement = {
  readonly question: Question
  readonly agrees: boolean
  readonly service: Numbers
  readonly sql: Numbers
  readonly sqlMs: number
  readonly serviceMs: number
}

/** Asks the service and the ledger's table the same. */
export const compare = async (
  client: Client,
  pool: Pool,
  question: Question,
  statement: Statement,
): Promise<Agreement> => {
  const started = performance.now()
  const { rows } = await pool.query<{ key: string; value: string }>(statement.text, [...statement.values])
  const sqlMs = performance.now() - started
  const sql = numbers(rows.map(({ key, value }) => [key, value]))
  const asking = performance.now()
  const service = await client.get(question.path).then(
    body => numbersOf(JSON.parse(body)),
    (error: Error): Numbers => ({ [error.message]: Number.NaN }),
  )
  const serviceMs = performance.now() - asking
  return { question, agrees: isDeepStrictEqual(service, sql), service, sql, sqlMs, serviceMs }
}
