import { readModels } from '@partnerships/read-models'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../testing/events.ts'
import { project, type Stand, stand } from '../../testing/stand.ts'

type Item = { name: string; version: number; position: number; lag: number; digest: string; state: string }

let service: Stand
beforeAll(async () => {
  service = await stand()
})
afterAll(() => service.drop())

const items = async () => (await service.get<{ items: Item[] }>('/v1/projections')).body.items
const ready = async () => (await service.app.request('/readyz')).json()

it('tells how far each read model is, and which does not answer', async () => {
  await service.recordOnly(organisation('acme'))
  expect((await items()).map(({ lag, state }) => [lag, state])).toEqual(readModels.map(() => [1, 'absent']))
  expect(await ready()).toMatchObject({ state: 'missing' })

  await project(service.pool)
  const one = (await items()).find(({ name }) => name === 'organisations')
  expect(one).toMatchObject({ position: 1, lag: 0, state: 'live' })
  expect(one?.digest).toMatch(/^(?!0{32})[0-9a-f]{32}$/)
  expect(await ready()).toMatchObject({ state: 'ok' })

  await service.recordOnly(organisation('brio'))
  expect((await items()).map(({ lag }) => lag)).toEqual(readModels.map(() => 1))
})

it('tells of a version that is being built, one that is done with, and one of another ledger', async () => {
  await service.pool.query(`
    insert into read_models.projections (name, version, ledgerid, position)
    select name, v, ledgerid, 1 from read_models.projections, unnest(array[0, 2]) v where name = 'programmes'`)
  await service.pool.query(
    `update read_models.projections set ledgerid = gen_random_uuid() where name = 'figures'`,
  )
  const answering = readModels.map(
    ({ name, version }) => `${name} ${version} ${name === 'figures' ? 'stopped' : 'live'}`,
  )
  const states = (await items()).map(({ name, version, state }) => `${name} ${version} ${state}`)
  expect(states).toEqual([...answering, 'programmes 0 retired', 'programmes 2 building'].sort())
  expect(await ready()).toMatchObject({
    checks: { 'read models': { state: 'missing', detail: 'figures is stopped' } },
  })
})

it('tells how much is built of one that holds nothing yet, and does not answer from it', async () => {
  await service.pool.query(`
    update read_models.projections set position = 0 where name = 'organisations';
    insert into read_models.rebuilds (name, version, ledgerid, up_to, events, folded)
    select name, version, ledgerid, 2, 200, 86 from read_models.projections where name = 'organisations'`)
  expect((await items()).filter(({ name }) => name === 'organisations')).toMatchObject([
    { position: 0, state: 'absent' },
    { position: 0, state: 'building', percent: 43 },
  ])
  const { checks } = (await ready()) as { checks: Record<string, { detail: string }> }
  expect(checks['read models']?.detail).toContain('organisations is building, 43 %')
  const answer = await service.get('/v1/organisations')
  expect(answer).toMatchObject({ status: 503, body: { code: 'projection-behind' } })
})

it('tells of one that takes nothing in though an event waits, and when each was verified', async () => {
  await service.pool.query(`
    update event_log.events set recordedtime = now() - interval '11 seconds';
    update read_models.projections
       set moved = now() - interval '11 seconds', verified_at = '2026-01-02T03:04:05Z', verified_position = 1,
           verified_agrees = true
     where name = 'partnerships'`)
  expect((await items()).find(({ name }) => name === 'partnerships')).toMatchObject({
    lag: 1,
    state: 'behind',
    verified: { at: '2026-01-02T03:04:05.000000Z', position: 1, agrees: true },
  })
})

it('takes no parameters', async () =>
  expect((await service.get('/v1/projections?at=2020-01-01')).status).toBe(400))
