import type { Steps } from '../in-turns.ts'

/** Rows organisation by organisation, those of each as they came, with their programmes; where those of each end. */
export type Gathered = {
  readonly rows: Int32Array
  readonly programmes: Int32Array
  readonly ends: Int32Array
}

export const nothingGathered: Gathered = {
  rows: new Int32Array(0),
  programmes: new Int32Array(0),
  ends: new Int32Array(1),
}

const inOneStep = 65_536

/** So many rows, of so many organisations, side by side. */
export function* gathering(
  count: number,
  organisations: number,
  organisationOf: (row: number) => number,
  programmeOf: (row: number) => number,
): Steps<Gathered> {
  const ends = new Int32Array(organisations + 1)
  for (let row = 0; row < count; row++) {
    const after = organisationOf(row) + 1
    ends[after] = (ends[after] as number) + 1
    if (row % inOneStep === 0) yield
  }
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number)
  const next = ends.slice()
  const [rows, programmes] = [new Int32Array(count), new Int32Array(count)]
  for (let row = 0; row < count; row++) {
    const organisation = organisationOf(row)
    const at = next[organisation] as number
    rows[at] = row
    programmes[at] = programmeOf(row)
    next[organisation] = at + 1
    if (row % inOneStep === 0) yield
  }
  return { rows, programmes, ends }
}
