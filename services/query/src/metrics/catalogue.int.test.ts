import { MetricCatalogue } from '@partnerships/contracts/answers'
import { afterAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, problem } = asking(service)
await recordWorld(service)

it('lists what can be asked for and how, in both languages', async () => {
  const { body } = await service.get<z.output<typeof MetricCatalogue>>('/v1/metrics')
  expect(MetricCatalogue.parse(body)).toEqual(body)
  expect(body.items.map(({ name, sort }) => `${sort} ${name}`)).toEqual([
    'flow new-partnerships',
    'flow reactivated-partnerships',
    'flow ended-partnerships',
    'flow signed-partnerships',
    'flow renewed-partnerships',
    'flow declined-partnerships',
    'stock active-partnerships',
    'flow new-partners',
    'flow returning-partners',
    'flow ended-partners',
    'stock active-partners',
    'flow activities-held',
    'flow activity-participations',
    'flow contributions-pledged',
    'flow contributions-delivered',
    'stock covered-territories',
    'stock stages',
    'ratio renewal-rate',
    'ratio retention-rate',
    'ratio conversion-rate',
    'duration time-to-sign',
    'list figures',
  ])
  for (const { definition } of body.items)
    expect(definition).toEqual({ version: 1, text: { fr: expect.any(String), en: expect.any(String) } })
})

it('says which parameters a metric takes: none other is taken', async () => {
  const { body } = await service.get<z.output<typeof MetricCatalogue>>('/v1/metrics')
  const taken = Object.fromEntries(body.items.map(({ name, parameters }) => [name, parameters]))
  expect(taken['conversion-rate']).toContain('within')
  expect(taken['contributions-pledged']).toContain('unit')
  expect(taken['active-partnerships']).toEqual(expect.arrayContaining(['at', 'status', 'group']))
  expect(taken['covered-territories']).not.toContain('group')
  expect(taken.figures).toEqual(expect.arrayContaining(['indicator', 'about', 'territory', 'period']))
  const example = { at: '2022-01-01', group: 'kind', status: 'active', unit: 'EUR', within: 'P1Y' }
  for (const [name, parameters] of Object.entries(taken))
    for (const [parameter, value] of Object.entries(example)) {
      const told = await problem(`${name}?${parameter}=${value}`)
      const refused = told.includes('does not go with') || told.includes('There is no parameter')
      expect(refused, `${name} ${parameter}`).toBe(!parameters.includes(parameter))
    }
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
