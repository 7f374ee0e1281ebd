/** The outlines of the departments of the mainland and Corsica, by code, as SVG paths in the {@link BOX}. */
export type Shapes = ReadonlyMap<string, string>

export const BOX = { width: 613, height: 585 }

/** The outlines by code that a drawing of France holds: its paths are named by the departments' numbers. */
export const shapesIn = (paths: Iterable<{ readonly id: string; readonly d: string }>): Shapes =>
  new Map(Array.from(paths, ({ id, d }) => [`FR-${id.toUpperCase()}`, d]))
