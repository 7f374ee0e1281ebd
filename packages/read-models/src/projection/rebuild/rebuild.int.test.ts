import { legalStreams, opening } from '@partnerships/domain/testing'
import { ledgerHead, readAfter } from '@partnerships/event-log'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordInTurns, type TestLedger, testLedger } from '../../../testing/index.ts'
import { migrateReadModels } from '../../migrate.ts'
import { partnerships } from '../../partnerships/model.ts'
import { type Checkpoint, readCheckpoint } from '../checkpoint.ts'
import { LostCheckpoint } from '../lost-checkpoint.ts'
import { Projection } from '../projection.ts'
import { schemaOf } from '../read-model.ts'
import { RebuildUnderWay } from './alone.ts'
import { readProgress } from './progress.ts'
import { rebuild } from './rebuild.ts'
import { verify } from './verify.ts'

const schema = schemaOf(partnerships)
let ledger: TestLedger
let projection: Projection
beforeEach(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
  await recordInTurns(ledger, fc.sample(legalStreams, { numRuns: 8, seed: 3 }))
  projection = new Projection(ledger.pool, partnerships, await checkpoint())
})
afterEach(() => ledger.drop())

const checkpoint = async (): Promise<Checkpoint> =>
  readCheckpoint(ledger.pool, partnerships, (await ledgerHead(ledger.pool)).ledgerid)

/** Takes what is recorded into the tables that answer, as the projector does. */
const keepUp = async (batch = 50): Promise<void> => {
  for (let { position } = await checkpoint(); ; position += batch) {
    const events = await readAfter(ledger.pool, position, batch)
    if (events.length === 0) return
    await projection.write(await projection.fold(events))
  }
}

const sign = (id: string) =>
  ledger.record({
    subject: `partnership/${id}`,
    type: 'partnership.signed',
    effective: '2020',
    data: opening,
  })

const options = () => ({
  pool: ledger.pool,
  model: partnerships,
  onProgress: () => {},
  signal: new AbortController().signal,
})

const contents = async (): Promise<unknown[]> => {
  const { rows } = await ledger.pool.query(
    `${partnerships.tables
      .map(table => `select '${table}' as "table", to_jsonb(t) as row from ${schema}.${table} t`)
      .join(' union all ')} order by 1, 2`,
  )
  return rows
}

/** The indexes of the tables that answer, and the options of the tables. */
const indexes = async (): Promise<unknown[]> => {
  const { rows } = await ledger.pool.query(
    `select i.tablename, i.indexname, i.indexdef, c.reloptions
       from pg_indexes i join pg_class c on c.oid = format('%I.%I', i.schemaname, i.tablename)::regclass
      where i.schemaname = $1 order by 1, 2`,
    [schema],
  )
  return rows
}

const schemas = async (): Promise<string[]> => {
  const { rows } = await ledger.pool.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname like 'partnerships%' order by 1`,
  )
  return rows.map(({ nspname }) => nspname)
}

const generation = async (): Promise<number> =>
  (await ledger.pool.query('select generation from read_models.projections')).rows[0].generation

describe('a rebuild', () => {
  it('gives the same rows, keys, digest and indexes, and the projector goes on without noticing', async () => {
    await keepUp()
    const [rows, keys, before] = [await contents(), await indexes(), await checkpoint()]
    const outcome = await rebuild(options())
    expect(outcome).toMatchObject({ switched: true, running: before, rebuilt: before })
    expect(await contents()).toEqual(rows)
    expect(await indexes()).toEqual(keys)
    expect(await checkpoint()).toEqual(before)
    expect(await generation()).toBe(2)
    expect(await schemas()).toEqual([schema])
    expect(await readProgress(ledger.pool, partnerships)).toBeUndefined()

    await ledger.record({
      subject: 'partnership/s0',
      type: 'partnership.amended',
      effective: '2022',
      data: { themes: ['renewed'] },
    })
    await keepUp()
    expect(await verify(options())).toMatchObject({ agrees: true, position: (await checkpoint()).position })
  })

  it('takes in what comes while it builds, and stands where the other does when they are compared', async () => {
    await keepUp()
    const before = await checkpoint()
    let coming: Promise<void> | undefined
    const onProgress = () => {
      coming ??= sign('late').then(() => keepUp())
    }
    const { rebuilt, running, switched } = await rebuild({ ...options(), onProgress })
    expect(switched).toBe(true)
    expect(rebuilt).toEqual(running)
    await coming
    expect((await checkpoint()).position).toBeGreaterThan(before.position)
    await keepUp()
    expect(await verify(options())).toMatchObject({ agrees: true })
  })

  it('builds up to the end of the ledger when there is nothing to compare with', async () => {
    const { switched, running, rebuilt } = await rebuild(options())
    expect({ switched, running }).toEqual({ switched: true, running: undefined })
    expect(rebuilt.position).toBe((await ledgerHead(ledger.pool)).position)
    const rows = await contents()
    await ledger.pool.query(`
      truncate read_models.projections, ${partnerships.tables.map(table => `${schema}.${table}`).join()}`)
    projection = new Projection(ledger.pool, partnerships, await checkpoint())
    await keepUp(7)
    expect(await contents()).toEqual(rows)
    expect(await checkpoint()).toEqual(rebuilt)
  })

  it('takes the place of tables of another ledger', async () => {
    await keepUp()
    await ledger.pool.query('update event_log.ledger set ledgerid = gen_random_uuid()')
    const { ledgerid } = await ledgerHead(ledger.pool)
    expect(await rebuild(options())).toMatchObject({
      switched: true,
      running: undefined,
      rebuilt: { ledgerid },
    })
  })

  it('keeps both when they differ, until it is told to accept; what remembers the old rows then begins anew', async () => {
    await keepUp()
    const { digest } = await checkpoint()
    const other = 'f'.repeat(32)
    await ledger.pool.query('update read_models.projections set digest = $1', [other])
    projection = new Projection(ledger.pool, partnerships, await checkpoint())
    const kept = await rebuild(options())
    expect(kept).toMatchObject({ switched: false, running: { digest: other }, rebuilt: { digest } })
    expect(await schemas()).toEqual([schema, `${schema}_rebuild`])
    expect(await generation()).toBe(1)
    await sign('between')
    await keepUp()
    expect(await rebuild(options(), true)).toMatchObject({ switched: true })

    await sign('after')
    await expect(keepUp()).rejects.toThrow(LostCheckpoint)
    projection = new Projection(ledger.pool, partnerships, await checkpoint())
    await keepUp()
    expect(await verify(options())).toMatchObject({ agrees: true })
  })

  it('is one at a time', async () => {
    await keepUp()
    const outcomes = await Promise.allSettled([rebuild(options()), verify(options()), rebuild(options())])
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(RebuildUnderWay)
  })
})

describe('a self-check', () => {
  const verified = async () => {
    const { rows } = await ledger.pool.query(
      'select verified_agrees as agrees, verified_position as position from read_models.projections',
    )
    return rows[0]
  }

  it('tells of rows that are not what the ledger says, and of a digest', async () => {
    await keepUp()
    const { position, digest } = await checkpoint()
    expect(await verify(options())).toEqual({
      position,
      digest: { running: digest, replayed: digest },
      differing: [],
      agrees: true,
    })
    expect(await verified()).toEqual({ agrees: true, position })

    await ledger.pool.query(`update ${schema}.steps set title = 'altered'`)
    await ledger.pool.query(`delete from ${schema}.states where known_from = 1`)
    expect(await verify(options())).toMatchObject({ differing: ['steps', 'states'], agrees: false })
    expect(await verified()).toEqual({ agrees: false, position })

    expect(await rebuild(options())).toMatchObject({ switched: true })
    expect(await verified()).toEqual({ agrees: true, position })
    expect(await verify(options())).toMatchObject({ agrees: true })

    await ledger.pool.query(`update read_models.projections set digest = repeat('0', 32)`)
    expect(await verify(options())).toMatchObject({ differing: [], agrees: false })
    expect(await schemas()).toEqual([schema])
  })

  it('has nothing to say of tables that hold nothing yet', () =>
    expect(verify(options())).rejects.toThrow('holds nothing of this ledger yet'))
})
