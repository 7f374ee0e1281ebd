import { ledgerHead, type Pool, readAfter } from '@partnerships/event-log'
import { migrateReadModels, Projection, readCheckpoint, readModels } from '@partnerships/read-models'
import { type Posting, type TestLedger, testLedger } from '@partnerships/read-models/testing'
import { createHttpApp, createLog, createMetrics } from '@partnerships/service-kit'
import { checkReadModels, createQueryApp, type QueryOptions } from '../src/index.ts'

type Options = Omit<QueryOptions, 'pool'>

/** The answer to a GET: its status, headers and JSON. */
export type Answer<Body = Record<string, unknown>> = {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** Takes all that is recorded into the read models. */
export async function project(pool: Pool): Promise<void> {
  const { ledgerid } = await ledgerHead(pool)
  for (const model of readModels) {
    const checkpoint = await readCheckpoint(pool, model, ledgerid)
    const batch = await readAfter(pool, checkpoint.position, 10_000)
    if (batch.length === 0) continue
    const projection = new Projection(pool, model, checkpoint)
    await projection.write(await projection.fold(batch))
  }
}

/** The service over a ledger, an empty one of its own unless told; `record` also projects. */
export async function stand(
  { now = () => new Date('2026-11-22T12:00:00Z'), ...options }: Options = {},
  given?: TestLedger,
) {
  const ledger = given ?? (await testLedger())
  const { pool } = ledger
  await migrateReadModels(pool)
  const app = createHttpApp({
    features: [createQueryApp({ pool, now, ...options })],
    checks: { 'read models': checkReadModels(pool) },
    metrics: createMetrics('query'),
    log: createLog('query', 'silent'),
  })
  const record = async (...postings: readonly Posting[]): Promise<number> => {
    const position = await ledger.record(...postings)
    await project(pool)
    return position
  }
  const get = async <Body = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> => {
    const response = await app.request(path, { headers })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) }
  }
  return { ledger, pool, app, record, recordOnly: ledger.record, get, drop: ledger.drop }
}

export type Stand = Awaited<ReturnType<typeof stand>>
