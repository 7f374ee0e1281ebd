import { orUnavailable, type Pool } from '@partnerships/event-log'
import { type ProjectionRow, type ReadModel, readModels, readProjections } from '@partnerships/read-models'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'

/** How a version of a read model is; `lag` is how many events it has yet to read. */
export type ProjectionItem = {
  readonly name: string
  readonly version: number
  readonly position: number
  readonly lag: number
  readonly digest: string
  readonly state: ProjectionState
}

/**
 * `live`: it answers. `building`: a newer version that will. `retired`: an older one that did. `absent`: it should
 * answer and was never begun. `stopped`: it is of another ledger, or has read what this one has lost.
 */
export const projectionStates = ['live', 'building', 'retired', 'absent', 'stopped'] as const
export type ProjectionState = (typeof projectionStates)[number]

const notBegun = ({ name, version }: ReadModel, ledgerid: string): ProjectionRow => ({
  name,
  version,
  ledgerid,
  position: 0,
  digest: '0'.repeat(32),
})

/** The versions begun, and those that should answer. */
export function projectionItems(rows: readonly ProjectionRow[], head: Head): ProjectionItem[] {
  const absent = readModels
    .filter(({ name, version }) => !rows.some(row => row.name === name && row.version === version))
    .map(model => ({ ...itemOf(notBegun(model, head.ledgerid), head), state: 'absent' as const }))
  return [...rows.map(row => itemOf(row, head)), ...absent]
}

type Head = { readonly ledgerid: string; readonly position: number }

const itemOf = (row: ProjectionRow, head: Head): ProjectionItem => {
  const { name, version, position, digest } = row
  return { name, version, position, lag: head.position - position, digest, state: stateOf(row, head) }
}

const stateOf = ({ name, version, ledgerid, position }: ProjectionRow, head: Head): ProjectionState => {
  const live = readModels.find(model => model.name === name)?.version
  if (live === undefined || version < live) return 'retired'
  if (ledgerid !== head.ledgerid || position > head.position) return 'stopped'
  return version === live ? 'live' : 'building'
}

const noParameters = z.strictObject({})

/** `GET /v1/projections`: how far each version of each read model has come. */
export function listProjections(dependencies: Dependencies): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    parseQuery(noParameters, c.req)
    const rows = await readRows(dependencies.pool)
    const { headers, ...head } = await settleKnown(c.req, dependencies, [])
    return c.json({ items: projectionItems(rows, head) }, 200, { ...headers })
  })
}

const readRows = (pool: Pool) => orUnavailable(readProjections(pool))
