import { expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument, openApiRoute, problemResponses } from './openapi.ts'

it('describes the paths of all services, their problems by status', async () => {
  const one = {
    '/a': { get: { responses: { 200: { description: 'A.' }, ...problemResponses('not-found') } } },
  }
  const query = z.object({ q: z.string().optional() })
  const other = {
    '/b': {
      get: { requestParams: { query }, responses: problemResponses('overloaded', 'ledger-unavailable') },
    },
  }
  const document = openApiDocument(one, other)
  const { '/a': a, '/b': b } = document.paths ?? {}
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(a?.get?.responses ?? {})).toEqual(['200', '404', '500'])
  expect(b?.get?.parameters).toMatchObject([{ in: 'query', name: 'q' }])
  expect(b?.get?.responses).toHaveProperty(
    '503.description',
    expect.stringMatching(/overloaded.*ledger-unavailable/),
  )
  const code = { enum: expect.arrayContaining(['not-found']) }
  expect(document.components?.schemas?.Problem).toMatchObject({ properties: { code } })
  expect(await (await openApiRoute(one, other).request('/openapi.json')).json()).toEqual(
    JSON.parse(JSON.stringify(document)),
  )
})
