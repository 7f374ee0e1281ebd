import { EventFilter } from '@partnerships/contracts'
import { openApiDocument } from '@partnerships/service-kit'
import { expect, it } from 'vitest'
import { subscriptionPaths } from './paths.ts'

it('describes every parameter that the stream takes', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(subscriptionPaths)))
  const parameters = document.paths['/v1/events/stream'].get.parameters.map(
    (parameter: { name: string }) => parameter.name,
  )
  const filters = Object.keys(EventFilter.shape)
  expect(parameters.sort()).toEqual([...filters, 'after', 'event', 'Last-Event-ID', 'Ledger-Id'].sort())
})
