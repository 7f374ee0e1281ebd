import type { ProjectionState } from '@partnerships/contracts/words'
import { type ReadModel, readModels, type Surveyed } from '@partnerships/read-models'

/** Where the ledger ends. */
export type Head = { readonly ledgerid: string; readonly position: number }

/** How a version of a read model is. */
export const stateOf = (row: Surveyed, head: Head): ProjectionState => {
  const { name, version, ledgerid, position } = row
  const live = readModels.find(model => model.name === name)?.version
  if (live === undefined || version < live) return 'retired'
  if (ledgerid !== head.ledgerid || position > head.position) return 'stopped'
  if (row.building || version > live) return 'building'
  if (position === 0 && head.position > 0) return 'absent'
  return row.isBehind ? 'behind' : 'live'
}

/** A read model that should answer and was never begun. */
export const notBegun = ({ name, version }: ReadModel, ledgerid: string): Surveyed => ({
  name,
  version,
  ledgerid,
  position: 0,
  digest: '0'.repeat(32),
  building: null,
  isBehind: false,
  verified: null,
})
