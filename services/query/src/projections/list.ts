import type { ProjectionState } from '@partnerships/contracts/words'
import { orUnavailable } from '@partnerships/event-log'
import { readModels, type Surveyed, surveyProjections } from '@partnerships/read-models'
import { accepted, noParameters, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { type Head, notBegun, stateOf } from './state.ts'

/** How a version of a read model is. */
export type ProjectionItem = {
  readonly name: string
  readonly version: number
  /** The last that it has read; 0 until whole streams are folded, while it is being built. */
  readonly position: number
  /** How many events it has yet to read. */
  readonly lag: number
  readonly digest: string
  readonly state: ProjectionState
  /** How much of it is built, while it is being built. */
  readonly percent?: number
  /** What came of the last self-check; `at` is RFC 3339 UTC. */
  readonly verified?: { readonly at: string; readonly position: number; readonly agrees: boolean }
}

/** The versions begun, those that are being built beside them, and those that should answer. */
export function projectionItems(rows: readonly Surveyed[], head: Head): ProjectionItem[] {
  const absent = readModels
    .filter(({ name, version }) => !rows.some(row => row.name === name && row.version === version))
    .map(model => ({ ...itemOf(notBegun(model, head.ledgerid), head), state: 'absent' as const }))
  return [...rows.map(row => itemOf(row, head)), ...absent]
}

const itemOf = (row: Surveyed, head: Head): ProjectionItem => {
  const { name, version, position, digest, building, verified } = row
  return {
    name,
    version,
    position,
    lag: head.position - position,
    digest,
    state: stateOf(row, head),
    ...(building && { percent: percentOf(building) }),
    ...(verified && { verified }),
  }
}

const percentOf = ({ folded, events }: { folded: number; events: number }): number =>
  events === 0 ? 100 : Math.floor((100 * folded) / events)

/** `GET /v1/projections`: how far each version of each read model has come. */
export function listProjections(dependencies: Dependencies): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    parseQuery(noParameters, c.req)
    const rows = await orUnavailable(surveyProjections(dependencies.pool))
    const { headers, ...head } = await settleKnown(c.req, dependencies, [])
    return c.json({ items: projectionItems(rows, head) }, 200, { ...headers })
  })
}
