import type { Status, Walk } from '@partnerships/domain'
import { searchText } from '../search-text.ts'
import { type Valid, validRows } from '../valid-time.ts'
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

/** What a partnership is from the day of its first event on. */
export const stateRows = (id: string, { steps }: Walk, dimensionsOf: DimensionsOf): PartnershipStateRow[] => {
  let [title, search] = [undefined as string | undefined, '']
  return validRows<PartnershipState>(
    steps.map(({ sortDay, status, description, members }) => {
      if (title !== description.title) {
        title = description.title
        search = searchText(title)
      }
      const { territories } = description
      const dimensions = dimensionsOf(description, members)
      return {
        from: sortDay,
        state: { id, status, title: title ?? null, search, territories, ...dimensions },
      }
    }),
  )
}
