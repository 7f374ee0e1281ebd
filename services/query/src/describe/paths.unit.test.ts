import { openApiDocument } from '@partnerships/service-kit'
import { expect, it } from 'vitest'
import { queryPaths } from './paths.ts'

type Operation = { parameters: { name: string; in: string }[]; responses: Record<string, unknown> }

const document = JSON.parse(JSON.stringify(openApiDocument(queryPaths))) as {
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, unknown> }
}
const parametersOf = (path: string) =>
  document.paths[path]?.get.parameters.filter(p => p.in === 'query').map(p => p.name)

it('describes every parameter that a request is checked by', () => {
  expect(parametersOf('/v1/programmes')).toEqual([
    'status',
    'programme',
    'theme',
    'organisation',
    'q',
    'at',
    'knownAt',
    'cursor',
    'limit',
    'sort',
  ])
  expect(parametersOf('/v1/organisations')).toEqual(
    expect.arrayContaining(['siren', 'siret', 'rna', 'territory']),
  )
  expect(parametersOf('/v1/activities')).toContain('partnership')
  expect(parametersOf('/v1/partnerships')).not.toContain('partnership')
  expect(parametersOf('/v1/partnerships/{id}')).toEqual(['at', 'knownAt'])
  expect(parametersOf('/v1/partnerships/{id}/history')).toEqual(['knownAt'])
  expect(parametersOf('/v1/metrics/{name}')).toEqual(
    expect.arrayContaining([
      'from',
      'to',
      'interval',
      'at',
      'knownAt',
      'compare',
      'group',
      'level',
      'lang',
      'theme',
      'organisation-kind',
      'status',
      'unit',
      'within',
    ]),
  )
  expect(parametersOf('/v1/metrics/{name}/evidence')).toEqual(expect.arrayContaining(['cursor', 'limit']))
  expect(parametersOf('/v1/metrics/{name}/changes')).toEqual(
    expect.arrayContaining(['knownFrom', 'knownAt', 'cursor', 'theme']),
  )
  expect(parametersOf('/v1/metrics/reconciliation')).toEqual(['from', 'to', 'programme', 'knownAt'])
  expect(parametersOf('/v1/figures')).toEqual(
    expect.arrayContaining(['about', 'indicator', 'nature', 'period', 'q']),
  )
  expect(parametersOf('/v1/metrics/figures')).toEqual(
    expect.arrayContaining(['indicator', 'about', 'territory', 'period', 'knownAt']),
  )
})

it('refers only to what is there', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(8)
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name)
})

it('names the problems of each path', () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    expect(Object.keys(get.responses), path).toEqual(
      expect.arrayContaining(['200', '400', '406', '412', '503']),
    )
    expect('404' in get.responses, path).toBe(path.includes('{'))
  }
})
