import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask } = asking(service)
await recordWorld(service)

it('lists what can be asked for, in both languages', async () => {
  const { body } = await service.get<{
    items: { name: string; definition: { version: number; text: object } }[]
  }>('/v1/metrics')
  const names = body.items.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['new-partnerships', 'active-partnerships']))
  for (const { definition } of body.items)
    expect(definition).toEqual({ version: 1, text: { fr: expect.any(String), en: expect.any(String) } })
})

describe('the language', () => {
  it.each([
    ['', 'fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['', 'de,en;q=0.5,fr;q=0.4', 'en'],
    ['', 'de', 'en'],
    ['&lang=fr', 'en', 'fr'],
    ['&lang=de', 'fr', 'en'],
  ])('of %j with %j is %s', async (parameter, header, lang) => {
    const answer = await ask(`new-partnerships?from=2022&to=2023${parameter}`, { 'accept-language': header })
    expect(answer.headline?.lang).toBe(lang)
  })
})
