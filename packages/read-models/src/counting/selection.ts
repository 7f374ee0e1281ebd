import { type Bits, commonBits, dropBits, lengthOf, type Spans, wordsFor } from './bits.ts'
import { dimensionCount, labels, placeOf, type Values } from './dimensions.ts'
import type { Picture } from './organisations.ts'
import { keepRanks, type Postings } from './postings.ts'
import { type CountedDimension, type CountedFilter, countedDimensions } from './question.ts'
import { mostRows, type Segment } from './segment.ts'

/** Rows that have one of the codes of a dimension, or (`without`) none of them. */
export type Clause = {
  readonly place: number
  readonly codes: readonly number[]
  readonly without?: boolean
}

/** A test of rows, which is the same for as long as its key is. */
export type Mark = { readonly key: string; readonly holds: (segment: Segment, row: number) => boolean }

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

/** How many questions are looked back to see whether one is asked again. */
const mostRecent = 256

type Remembering = { readonly key: string; readonly isAgain: boolean }

const recent = new Set<string>()
const rememberings = new WeakMap<Clause, Remembering>()

/** What a clause is remembered by, and whether one like it was asked lately. */
const rememberingOf = (clause: Clause): Remembering => {
  const known = rememberings.get(clause)
  if (known) return known
  const key = `${clause.place} ${clause.codes.join(' ')}`
  const isAgain = recent.delete(key)
  recent.add(key)
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value as string)
  const remembering = { key, isAgain }
  rememberings.set(clause, remembering)
  return remembering
}

/** Rows with one of the codes of each clause, while they are not remembered. */
const found: Bits[] = []

/**
 * The rows of a segment with one of the codes of the clause at a place among clauses, those in some words or all;
 * `none` when there are none at all.
 */
const rowsWith = (
  segment: Segment,
  clause: Clause,
  place: number,
  picture: Picture,
  spans: Spans,
): Bits | 'none' => {
  const postings = segment.postings(clause.place, picture)
  const indices = clause.codes.map(code => postings.indexOf(code)).filter(index => index >= 0)
  const [only] = indices
  if (only === undefined) return 'none'
  const single = indices.length === 1 ? postings.bitsAt(only) : undefined
  if (single) return single
  const { key, isAgain } = rememberingOf(clause)
  if (isAgain && lengthOf(spans) > segment.all.length / 4) return united(postings, key, indices)
  found[place] ??= new Uint32Array(wordsFor(mostRows))
  const bits = found[place]
  for (let s = 0; s < spans.length; s += 2) bits.fill(0, spans[s], spans[s + 1])
  for (const index of indices) postings.addTo(bits, index, spans)
  return bits
}

/** Whether no row of a segment is known, or none is as the first clause says. */
export const isNone = (segment: Segment, { position, clauses: [clause], picture }: Selection): boolean => {
  if (segment.known.isNoneAt(position)) return true
  if (!clause || clause.without) return false
  const postings = segment.postings(clause.place, picture)
  return clause.codes.every(code => postings.indexOf(code) < 0)
}

/** The rows of several values; those asked for last are remembered. */
const united = (postings: Postings, key: string, indices: readonly number[]): Bits => {
  const { remembered } = postings
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const bits = postings.united(indices)
  keepRanks(bits)
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
  const words = spans ?? segment.whole
  const kept: Bits[] = known === 'all' ? [] : [known]
  const dropped: Bits[] = []
  for (const [place, clause] of clauses.entries()) {
    const rows = rowsWith(segment, clause, place, picture, words)
    if (rows !== 'none') (clause.without ? dropped : kept).push(rows)
    else if (!clause.without) return rows
  }
  if (kept.length + dropped.length === 0) return 'all'
  const [only] = kept
  if (only && kept.length + dropped.length === 1) return only
  const bits = into.subarray(0, wordsFor(segment.size))
  combine(kept.length > 0 ? kept : [segment.all], dropped, bits, words)
  return bits
}

/** The rows that all the kept have and none of the dropped. */
const combine = (kept: readonly Bits[], dropped: readonly Bits[], into: Bits, spans: Spans): void => {
  const [first, second = first, third = second] = kept as [Bits, ...Bits[]]
  commonBits(first, second, third, into, spans)
  for (const bits of kept.slice(3)) commonBits(into, bits, bits, into, spans)
  for (const bits of dropped) dropBits(into, bits, spans)
}
