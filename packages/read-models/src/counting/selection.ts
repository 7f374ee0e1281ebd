import { type Bits, copyBits, dropBits, keepBits, type Spans, wordsFor } from './bits.ts'
import { dimensionCount, labels, placeOf, type Values } from './dimensions.ts'
import type { Picture } from './organisations.ts'
import type { Postings } from './postings.ts'
import { type CountedDimension, type CountedFilter, countedDimensions } from './question.ts'
import { mostRows, type Segment } from './segment.ts'

/** Rows that have one of the codes of a dimension, or (`without`) none of them. */
export type Clause = {
  readonly place: number
  readonly codes: readonly number[]
  readonly without?: boolean
}

/** What is asked of rows: to be known at a position, and to be as all clauses say. */
export type Selection = {
  readonly position: number
  readonly picture: Picture
  readonly clauses: readonly Clause[]
}

const codesOf = (
  dimension: CountedDimension,
  texts: readonly string[],
  values: Values,
  picture: Picture,
): number[] => {
  const codes = texts.flatMap(text => values.of(dimension).find(text) ?? [])
  if (dimension !== 'organisation') return [...new Set(codes)]
  const ones = new Set(codes.map(picture.standsFor))
  return [...ones].flatMap(one => [one, ...(picture.duplicates.get(one) ?? [])])
}

/** The clauses of a filter. */
export const clausesOf = (filter: CountedFilter, values: Values, picture: Picture): Clause[] =>
  countedDimensions.flatMap(dimension => {
    const texts = filter[dimension]
    return texts ? [{ place: placeOf[dimension], codes: codesOf(dimension, texts, values, picture) }] : []
  })

/** What is asked of both faces of rows; labels are on one. */
export const onBothFaces = (selection: Selection): Selection => ({
  ...selection,
  clauses: [
    ...selection.clauses,
    ...selection.clauses
      .filter(({ place }) => place !== labels)
      .map(clause => ({ ...clause, place: clause.place + dimensionCount })),
  ],
})

/** How many answers of a segment are remembered. */
const mostRemembered = 12

const keys = new WeakMap<Clause, string>()

const keyOf = (clause: Clause): string => {
  const known = keys.get(clause) ?? `${clause.place} ${clause.codes.join(' ')}`
  keys.set(clause, known)
  return known
}

const found = new Uint32Array(wordsFor(mostRows))

/** The rows of a segment with one of the codes, those in some words or all; `none` when there are none at all. */
const rowsWith = (segment: Segment, clause: Clause, picture: Picture, spans?: Spans): Bits | 'none' => {
  const postings = segment.postings(clause.place, picture)
  const indices = clause.codes.map(code => postings.indexOf(code)).filter(index => index >= 0)
  const [only] = indices
  if (only === undefined) return 'none'
  const single = indices.length === 1 ? postings.bitsAt(only) : undefined
  if (single) return single
  if (!spans || lengthOf(spans) > segment.all.length / 4) return united(postings, clause, indices)
  for (let s = 0; s < spans.length; s += 2) found.fill(0, spans[s], spans[s + 1])
  for (const index of indices) postings.addTo(found, index, spans)
  return found
}

const lengthOf = (spans: Spans): number => {
  let length = 0
  for (let s = 0; s < spans.length; s += 2) length += (spans[s + 1] as number) - (spans[s] as number)
  return length
}

/** The rows of several values; those asked for last are remembered. */
const united = (postings: Postings, clause: Clause, indices: readonly number[]): Bits => {
  const { remembered } = postings
  const key = keyOf(clause)
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const bits = postings.united(indices)
  remembered.set(key, bits)
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value as string)
  return bits
}

/**
 * The rows of a segment that are selected: all, none, or some, in `into` or in bits that are not to be written to.
 * With `spans`, only the rows in these words are looked at, and what stands in others says nothing.
 */
export const select = (
  segment: Segment,
  { position, picture, clauses }: Selection,
  into: Bits,
  spans?: Spans,
): Bits | 'all' | 'none' => {
  const known = segment.known.at(position)
  if (known === 'none') return known
  const bits = into.subarray(0, wordsFor(segment.size))
  const words = spans ?? segment.whole
  let isWritten = false
  for (const clause of clauses) {
    const rows = rowsWith(segment, clause, picture, spans)
    if (rows === 'none' && clause.without) continue
    if (rows === 'none') return rows
    if (!isWritten) copyBits(known === 'all' ? segment.all : known, bits, words)
    isWritten = true
    if (clause.without) dropBits(bits, rows, words)
    else keepBits(bits, rows, words)
  }
  return isWritten ? bits : known
}
