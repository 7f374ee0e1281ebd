import type { RecordedEvent } from '@partnerships/contracts'
import { legalStreams, opening } from '@partnerships/domain/testing'
import { type LogEvent, ledgerHead, readAfter } from '@partnerships/event-log'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInTurns, type TestLedger, testLedger } from '../../testing/index.ts'
import { migrateReadModels } from '../migrate.ts'
import { partnerships } from '../partnerships/model.ts'
import { readCheckpoint } from './checkpoint.ts'
import { digestText } from './digest.ts'
import { foldBatch } from './fold-batch.ts'
import { LostCheckpoint } from './lost-checkpoint.ts'
import { Projection } from './projection.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
})
afterAll(() => ledger.drop())

const checkpoint = async () =>
  readCheckpoint(ledger.pool, partnerships, (await ledgerHead(ledger.pool)).ledgerid)

/** A projection that begins at the checkpoint. */
const fresh = async (cachedEvents?: number): Promise<Projection> =>
  new Projection(ledger.pool, partnerships, await checkpoint(), cachedEvents)

const apply = async (projection: Projection, batch: LogEvent[]): Promise<void> =>
  projection.write(await projection.fold(batch))

const forget = async (): Promise<void> => {
  await ledger.pool.query(`
    truncate read_models.projections, ${partnerships.tables.map(table => `partnerships_v3.${table}`).join(', ')}`)
}

const after = (position: number, limit = 1000): Promise<LogEvent[]> => readAfter(ledger.pool, position, limit)

type Content = { table: string; known_from: number; ordinal: number; known_until: number }

/** Everything that is in the tables. */
const contents = async (): Promise<Content[]> => {
  const ofEach = partnerships.tables.map(
    table => `
      select '${table}' as "table", known_from, ordinal, known_until, to_jsonb(t) as row
        from partnerships_v3.${table} t`,
  )
  const { rows } = await ledger.pool.query(`${ofEach.join(' union all ')} order by 1, 2, 3`)
  return rows.map(({ row, ...key }) => ({ ...key, ...row }))
}

/** What the ledger gives, folded at once and in memory. */
const given = async (): Promise<{ rows: Content[]; digest: string }> => {
  const events = (await after(0, 10_000)).map(({ json }) => JSON.parse(json) as RecordedEvent)
  const { opened, digest } = foldBatch(partnerships, new Map(), events, 0n)
  const rows = opened.map(({ table, known_from, ordinal, known_until, row }) => ({
    table,
    known_from,
    ordinal,
    known_until,
    ...row,
  }))
  const place = ({ table, known_from, ordinal }: Content) =>
    [table, ...[known_from, ordinal].map(number => String(number).padStart(9, '0'))].join()
  rows.sort((a, b) => (place(a) < place(b) ? -1 : 1))
  return { rows, digest: digestText(digest) }
}

describe('a projection', () => {
  it('gives the same rows and digest however it is batched, cached and restarted', async () => {
    const head = await recordInTurns(ledger, fc.sample(legalStreams, { numRuns: 12, seed: 1 }))
    await apply(await fresh(), await after(0))
    const whole = await contents()
    const { digest, position } = await checkpoint()
    expect(position).toBe(head)
    expect(whole.length).toBeGreaterThan(50)
    expect({ rows: whole, digest }).toEqual(await given())

    await forget()
    let projection = await fresh(0)
    let done = 0
    for (let n = 1; done < head; n++) {
      if (n % 5 === 0) projection = await fresh(20)
      await apply(projection, await after(done, n % 7 || 1))
      done = (await checkpoint()).position
    }
    expect(await contents()).toEqual(whole)
    expect(await checkpoint()).toMatchObject({ digest, position: head })
  })

  it('may fold a batch while the one before is being written', async () => {
    const whole = await contents()
    const { digest, position: head } = await checkpoint()
    await forget()
    const projection = await fresh(0)
    let writing: Promise<void> = Promise.resolve()
    for (let done = 0; done < head; done += 5) {
      const folded = await projection.fold(await after(done, 5))
      await writing
      writing = projection.write(folded)
    }
    await writing
    expect(await contents()).toEqual(whole)
    expect(await checkpoint()).toMatchObject({ digest, position: head })
  })

  it('writes rows and checkpoint together or not at all', async () => {
    const before = await contents()
    const { position } = await checkpoint()
    await ledger.record({
      subject: 'partnership/x',
      type: 'partnership.signed',
      effective: '2020',
      data: opening,
    })
    const batch = await after(position)
    await ledger.pool.query(
      'alter table partnerships_v3.states add constraint none check (known_from = 0) not valid',
    )
    await expect(apply(await fresh(), batch)).rejects.toThrow('violates check constraint')
    await ledger.pool.query('alter table partnerships_v3.states drop constraint none')
    expect(await contents()).toEqual(before)
    expect((await checkpoint()).position).toBe(position)
    await apply(await fresh(), batch)
    expect(await contents()).toHaveLength(before.length + 2)
  })

  it('of two at once lets one through', async () => {
    const [one, other] = await Promise.all([fresh(), fresh()])
    const { position } = await checkpoint()
    await ledger.record(
      { subject: 'partnership/y', type: 'partnership.signed', effective: '2020', data: opening },
      { subject: 'partnership/y', type: 'partnership.activated', effective: '2021', data: {} },
    )
    const outcomes = await Promise.allSettled([
      apply(one, await after(position)),
      apply(other, await after(position, 1)),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(outcome => outcome.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(LostCheckpoint)
    await apply(await fresh(), await after((await checkpoint()).position))
    expect({ rows: await contents(), digest: (await checkpoint()).digest }).toEqual(await given())
  })
})
