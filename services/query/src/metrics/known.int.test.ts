import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { correctWorld, recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf } = asking(service)
/** The position before anything was corrected. */
const before = await recordWorld(service)

describe('what is known', () => {
  it('stays as it was known then, whatever was recorded since', async () => {
    const paths = [
      'new-partnerships?from=2022&to=2023&interval=month&group=theme&compare=P2Y&lang=en',
      'active-partnerships?at=2022-12-31&group=kind&lang=en',
      'active-partnerships?from=2021&to=2024&interval=quarter&organisation=acme&lang=fr',
    ]
    const at = (path: string) => ask(`${path}&knownAt=${before}`)
    const answers = await Promise.all(paths.map(at))
    const items = await Promise.all(answers.map(({ evidence }) => evidenceOf(evidence)))
    const head = await correctWorld(service)
    expect(await Promise.all(paths.map(at))).toEqual(answers)
    expect(await Promise.all(answers.map(({ evidence }) => evidenceOf(evidence)))).toEqual(items)

    const now = await ask('new-partnerships?from=2022&to=2023&group=theme')
    expect(now.knownAt.position).toBe(head)
    expect(now.total).toEqual({ value: 4, possible: 5 })
    expect(now.groups?.map(({ key, total }) => `${key} ${total.value}`)).toEqual([
      'emploi 2',
      'inclusion 1',
      'none 2',
    ])
    expect((await ask('ended-partnerships?from=2022&to=2023')).total).toEqual({ value: 1, possible: 1 })
    expect((await ask('active-partnerships?at=2022-12-31')).total).toEqual({ value: 6, possible: 6 })
    const essaim = 'new-partnerships?from=2021&to=2023&programme=alliance'
    expect((await ask(essaim)).total.value - (await ask(`${essaim}&knownAt=${before}`)).total.value).toBe(2)
  })

  it('may be told by a time', async () => {
    const { rows } = await service.pool.query(
      'select recordedtime from event_log.events where position = $1',
      [before],
    )
    const answer = await ask(`new-partnerships?from=2022&to=2023&knownAt=${rows[0].recordedtime}`)
    expect(answer.knownAt).toEqual({ position: before, time: rows[0].recordedtime })
    const future = await ask('new-partnerships?from=2022&to=2023&knownAt=2200-01-01T00:00:00Z')
    expect(future.knownAt.position).toBeGreaterThan(before)
    expect(future.knownAt.time).toBe('2026-11-22T12:00:00.000Z')
  })

  it('was nothing at the very start', async () => {
    expect(await ask('new-partnerships?from=2022&to=2023&knownAt=0')).toMatchObject({
      knownAt: { position: 0, time: null },
      total: { value: 0, possible: 0 },
    })
  })
})
