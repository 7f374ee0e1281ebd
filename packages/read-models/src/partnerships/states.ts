import type { Status, Walk } from '@partnerships/domain'
import { searchText } from '../search-text.ts'
import { firstDay, type Valid, validRows } from '../valid-time.ts'
import { type Dimensions, dimensionsOf } from './dimensions.ts'

/** What a partnership is at the end of a day; `status` is null before its first stage. */
export type PartnershipState = {
  readonly id: string
  readonly status: Status | null
  readonly title: string | null
  /** The title as it is searched and sorted. */
  readonly search: string
} & Dimensions

export type PartnershipStateRow = Valid & PartnershipState

export const stateRows = (id: string, { opening, steps }: Walk): PartnershipStateRow[] => {
  if (!opening) return []
  const state = ({
    status,
    description,
    members,
  }: Pick<Walk['steps'][number], 'status' | 'description' | 'members'>) => ({
    id,
    status,
    title: description.title ?? null,
    search: searchText(description.title),
    ...dimensionsOf(description, members),
  })
  const before = state({ status: null, description: opening, members: new Map() })
  return validRows<PartnershipState>([
    { from: firstDay, state: before },
    ...steps.map(step => ({ from: step.sortDay, state: state(step) })),
  ])
}
