import { afterAll, describe, expect, it } from 'vitest'
import { activated } from '../../testing/events.ts'
import { asking, type EvidenceBody } from '../../testing/metrics.ts'
import { type Answer, stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { evidenceOf, problem } = asking(service)
await recordWorld(service)

describe('evidence', () => {
  it('comes in pages that stay what they were', async () => {
    const path = `/v1/metrics/new-partnerships/evidence?from=2020&to=2023`
    const whole = await evidenceOf(path)
    const positions: number[] = []
    let next: string | null = `${path}&limit=2`
    while (next !== null) {
      const { body, headers }: Answer<EvidenceBody> = await service.get<EvidenceBody>(next)
      positions.push(...body.items.map(({ position }) => position))
      await service.record(activated(`more-${positions.length}`, '2020-01-01'))
      next = body.next && `${path}&limit=2&cursor=${body.next}`
      expect(headers.get('link')).toBe(next && `<${next}>; rel="next"`)
    }
    expect(positions).toEqual(whole.items.map(({ position }) => position))
    expect(positions.length).toBeGreaterThan(4)
  })

  it('of a stock likewise', async () => {
    const path = '/v1/metrics/active-partnerships/evidence?at=2022-04-30'
    const whole = await evidenceOf(path)
    const first = await evidenceOf(`${path}&limit=1`)
    const second = await evidenceOf(`${path}&limit=100&cursor=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect(await problem(`active-partnerships/evidence?at=2022-05-01&cursor=${first.next}`)).toContain(
      'cursor',
    )
  })
})
