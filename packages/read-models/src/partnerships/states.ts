import { remembering } from '@partnerships/contracts'
import type { Status, Step, Walk } from '@partnerships/domain'
import { searchText } from '../search-text.ts'
import { type Begun, type Valid, validRows } from '../valid-time.ts'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

/** What a partnership is at the end of a day. */
export type PartnershipState = {
  readonly id: string
  readonly status: Status | null
  readonly title: string | null
  /** The title as it is searched and sorted. */
  readonly search: string
  /** As posted. */
  readonly territories: readonly string[]
} & Dimensions

export type PartnershipStateRow = Valid & PartnershipState

/** From one event of a stream to the next, its titles stay the same. */
const searched = remembering(title => searchText(title), 5_000)

const isUnchanged = (before: Step | undefined, { status, description, members }: Step): boolean =>
  before?.status === status && before.description === description && before.members === members

/** Makes what a step of a partnership begins. */
export const stateMaker =
  (id: string, dimensionsOf: DimensionsOf) =>
  ({ sortDay, status, description, members }: Step): Begun<PartnershipState> => {
    const { title = null, territories } = description
    const search = title === null ? '' : searched(title)
    const state = { id, status, title, search, territories, ...dimensionsOf(description, members) }
    return { from: sortDay, state, row: { valid_from: sortDay, ...state } }
  }

/** What a partnership is from the day of its first event on. */
export const stateRows = (
  { steps }: Walk,
  begunBy: (step: Step) => Begun<PartnershipState>,
): PartnershipStateRow[] =>
  validRows(steps.flatMap((step, i) => (isUnchanged(steps[i - 1], step) ? [] : [begunBy(step)])))
