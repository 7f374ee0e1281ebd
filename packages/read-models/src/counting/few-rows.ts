import { type Bits, hasBit, wordsFor } from './bits.ts'
import type { Postings } from './postings.ts'
import { mostRows, type Segment } from './segment.ts'
import type { Clause, Selection } from './selection.ts'

/** Rows are few where no more than one in so many is. */
const share = 16

/** `without`: to rows that have none of the values. */
type Narrowing = {
  readonly postings: Postings
  readonly indices: readonly number[]
  readonly without: boolean
}

/** How a clause leaves few rows: no more than so many; what else they are to pass. */
type Few = { readonly most: number; readonly by: Narrowing; readonly others: readonly Narrowing[] }

/**
 * Of a segment the selected rows in their order, where a clause leaves few: how many stand in `into` then, else
 * undefined.
 */
export const fewSelected = (segment: Segment, selection: Selection, into: Int32Array): number | undefined => {
  const few = fewIn(segment, selection)
  return few && listFew(segment, selection, few, into)
}

/** How a clause leaves few rows of a segment, if one does: without looking at them. */
export const fewIn = (segment: Segment, { picture, clauses }: Selection): Few | undefined => {
  const all: Narrowing[] = []
  let [most, by] = [segment.size / share, undefined as Narrowing | undefined]
  for (const clause of clauses) {
    const narrowing = narrowingOf(segment.postings(clause.place, picture), clause)
    if (narrowing.indices.length === 0) {
      if (narrowing.without) continue
      return { most: 0, by: narrowing, others: [] }
    }
    all.push(narrowing)
    if (narrowing.without) continue
    const rows = listedIn(narrowing)
    if (rows > most) continue
    most = rows
    by = narrowing
  }
  return by && { most, by, others: all.filter(other => other !== by) }
}

/** Lists them. */
export const listFew = (
  segment: Segment,
  { position }: Selection,
  { by, others }: Few,
  into: Int32Array,
): number => {
  const known = segment.known.at(position)
  if (known === 'none') return 0
  let count = listed(by, into)
  if (known !== 'all') count = kept(into, count, known, true)
  for (const other of others) count = keptBy(other, into, count)
  return count
}

const narrowingOf = (postings: Postings, { codes, without = false }: Clause): Narrowing => {
  const indices: number[] = []
  for (const code of codes) {
    const index = postings.indexOf(code)
    if (index >= 0) indices.push(index)
  }
  return { postings, without, indices }
}

/** How many rows are listed under its values; more than there are when some are bits. */
const listedIn = ({ postings, indices }: Narrowing): number => {
  let rows = 0
  for (const index of indices) rows += postings.listedAt(index)
  return rows
}

/** Lists the rows of values, in order and each once. */
const listed = ({ postings, indices }: Narrowing, into: Int32Array): number => {
  let count = 0
  for (const index of indices) {
    const rows = postings.rowsAt(index)
    into.set(rows, count)
    count += rows.length
  }
  if (indices.length === 1) return count
  const rows = into.subarray(0, count).sort()
  let distinct = 0
  for (let i = 0; i < count; i++) if (i === 0 || rows[i] !== rows[i - 1]) into[distinct++] = rows[i] as number
  return distinct
}

/** Keeps those of some rows that are among bits, or (`isIn` is false) that aren't. */
const kept = (rows: Int32Array, count: number, bits: Bits, isIn: boolean): number => {
  let left = 0
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number
    if (hasBit(bits, row) === isIn) rows[left++] = row
  }
  return left
}

const united = new Uint32Array(wordsFor(mostRows))

const keptBy = ({ postings, indices, without }: Narrowing, rows: Int32Array, count: number): number => {
  const [only] = indices
  const own = indices.length === 1 ? postings.bitsAt(only as number) : undefined
  if (!own) {
    united.fill(0, 0, wordsFor(postings.size))
    for (const index of indices) postings.addTo(united, index)
  }
  return kept(rows, count, own ?? united, !without)
}
