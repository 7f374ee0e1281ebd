import { eventTypes } from '@partnerships/contracts'
import { openApiDocument } from '@partnerships/service-kit'
import { expect, it } from 'vitest'
import { ledgerPaths } from './paths.ts'

it('describes every event type and only what is there', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(ledgerPaths)))
  const schemas = Object.keys(document.components.schemas)
  expect(schemas).toEqual(expect.arrayContaining([...eventTypes, 'PostedEvent', 'RecordedEvent', 'Problem']))
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(eventTypes.length)
  for (const [, name] of references) expect(schemas).toContain(name)
})
