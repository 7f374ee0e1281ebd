import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, problem } = asking(service)
await recordWorld(service)

describe('a comparison', () => {
  it('sets the number beside that of a period before', async () => {
    const { compare, headline } = await ask('new-partnerships?from=2022&to=2023&compare=P2Y&lang=fr')
    expect(compare).toEqual({
      from: '2020-01-01',
      to: '2021-01-01',
      value: 1,
      possible: 1,
      difference: 2,
      factor: 3,
      factorMin: 3,
      factorMax: 4,
    })
    expect(headline).toEqual({
      text: '3 à 4 nouveaux partenariats, contre 1 il y a 2 ans',
      basis: '2022 : 3 à 4 · 2020 : 1 · connu au 22 novembre 2026',
      lang: 'fr',
    })
  })

  it('moves the day of a stock', async () => {
    const { compare, headline } = await ask('active-partnerships?at=2024-02-29&compare=P1Y&lang=en')
    expect(compare).toMatchObject({ at: '2023-02-28', value: 4, possible: 4, factor: 1 })
    expect(headline?.text).toBe('4 active partnerships, against 4 one year before')
    expect(headline?.basis).toBe('29 February 2024: 4 · 28 February 2023: 4 · known on 22 November 2026')
  })

  it('cuts a window that reaches past the day of knownAt', async () => {
    const answer = await ask('new-partnerships?from=2026&to=2027&compare=P1Y')
    expect(answer).toMatchObject({ from: '2026-01-01', to: '2026-11-23', partial: true })
    expect(answer.compare).toMatchObject({ from: '2025-01-01', to: '2025-11-23' })
    expect(answer.evidence).toContain('to=2026-11-23')
    expect(await ask('new-partnerships?from=2026&to=2027')).toMatchObject({ to: '2027-01-01' })
    expect(await problem('new-partnerships?from=2026-11-23&to=2027&compare=P1Y')).toMatch(
      /^400 invalid-query: .*compare/,
    )
  })

  it('names the filters', async () => {
    const path =
      'new-partnerships?from=2022&to=2023&theme=inclusion&programme=essaim&territory=FR-BFC&kind=agreement'
    expect((await ask(`${path}&lang=fr`)).headline?.basis).toBe(
      '2022 : 1 · connu au 22 novembre 2026 · programme : L’ESSaim · type : accord · thème : inclusion numérique · territoire : Bourgogne-Franche-Comté',
    )
    expect((await ask(`${path}&lang=en`)).headline?.basis).toContain(' · theme: digital inclusion')
  })
})
