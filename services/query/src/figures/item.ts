import type { FigureState, Listed } from '@partnerships/read-models'

/** What a figure says at the end of a day; `status` is null before it was published. */
export type FigureNow = Pick<FigureState, 'id' | 'data'> & { readonly status: FigureState['status'] | null }

/** What a figure says, as answers show it: as it was posted, with null for a unit that the source does not give. */
export const figureAttributes = ({ id, status, data: { indicator, value, unit, ...data } }: FigureNow) => ({
  id,
  status,
  indicator,
  value,
  unit: unit ?? null,
  ...data,
})

/** A figure as a list shows it; `updated` is the position by which it came to be known so. */
export const figureItem = (row: Listed<FigureState>) => ({
  ...figureAttributes(row),
  updated: row.known_from,
})
