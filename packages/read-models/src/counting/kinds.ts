import { hasBit, setBit, wordsFor } from './bits.ts'
import type { KindChanges, Picture } from './organisations.ts'
import type { Postings } from './postings.ts'

const mostRemembered = 4

/** The rows by kinds as they are in the end. */
type Last = { readonly of: Picture; readonly reached: number; readonly postings: Postings }

/** Which codes of kinds came to rows or went from them at which positions, the last first. */
type Flips = { readonly positions: Float64Array; readonly codes: Uint8Array; readonly rows: Uint16Array }

/** The rows of a segment by the kinds of their organisations, as known at any position. */
export class Kinds {
  readonly #own: Postings
  readonly #size: number
  /** Those known at a position have all that they are of from it on. */
  readonly #lastOpened: number
  #last: Last | undefined
  #flips: Flips | undefined
  /** Of earlier pictures, by how many flips they differ from the last. */
  #past = new Map<number, Postings>()

  /** `own`: the rows by organisation. */
  constructor(own: Postings, size: number, lastOpened: number) {
    this.#own = own
    this.#size = size
    this.#lastOpened = lastOpened
  }

  at(picture: Picture): Postings {
    if (!picture.last) return this.#atLast(picture)
    const now = this.#atLast(picture.last)
    const { positions, codes, rows } = this.#flipsOf(picture.changes)
    const many = countAfter(positions, picture.until)
    if (many === 0) return now
    const known = this.#past.get(many) ?? now.flipped(codes.subarray(0, many), rows.subarray(0, many))
    this.#past.delete(many)
    this.#past.set(many, known)
    if (this.#past.size > mostRemembered) this.#past.delete(this.#past.keys().next().value as number)
    return known
  }

  /** Works out what is asked of the last picture and of earlier ones; says whether there was anything to do. */
  prepare(last: Picture): boolean {
    if (this.#flips && this.#last?.of === last && this.#isWhole(this.#last, last)) return false
    this.#atLast(last)
    this.#flipsOf(last.changes)
    return true
  }

  #isWhole(kept: Last, { reached }: Picture): boolean {
    return kept.reached >= this.#lastOpened || kept.reached === reached
  }

  #atLast(picture: Picture): Postings {
    const { reached } = picture
    const last = this.#last && this.#isWhole(this.#last, picture) ? this.#last : undefined
    if (last?.of === picture) return last.postings
    const changed = last && picture.changedSince(last.of).filter(code => this.#own.indexOf(code) >= 0)
    if (last && changed?.length === 0) {
      this.#last = { ...last, of: picture }
      return last.postings
    }
    const others = last &&
      changed && {
        postings: last.postings,
        but: new Set(changed.flatMap(code => [last.of.kindOf(code), picture.kindOf(code)])),
      }
    const postings = this.#own.grouped(picture.kindOf, picture.kinds, others)
    // What came to be known later comes before what was known then.
    this.#flips =
      last && changed && this.#flips && picture.until > last.of.until
        ? joinedFlips(flipsIn(this.#own, this.#size, picture.changes, changed, last.of.until), this.#flips)
        : undefined
    this.#last = { of: picture, reached, postings }
    this.#past = new Map()
    return postings
  }

  #flipsOf(changes: KindChanges): Flips {
    this.#flips ??= flipsIn(this.#own, this.#size, changes, changes.positions.keys())
    return this.#flips
  }
}

/** How many of descending positions are after one. */
const countAfter = (positions: Float64Array, position: number): number => {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positions[middle] as number) > position) low = middle + 1
    else high = middle
  }
  return low
}

/** The organisations of each row that has one of some. */
const organisationsOfRows = (
  own: Postings,
  size: number,
  some: Iterable<number>,
): ReadonlyMap<number, readonly number[]> => {
  const rows = new Uint32Array(wordsFor(size))
  for (const organisation of some) {
    const index = own.indexOf(organisation)
    if (index >= 0) own.visit(index, row => setBit(rows, row))
  }
  const organisations = new Map<number, number[]>()
  if (rows.every(word => word === 0)) return organisations
  own.forEach((row, organisation) => {
    if (!hasBit(rows, row)) return
    const known = organisations.get(row)
    if (known) known.push(organisation)
    else organisations.set(row, [organisation])
  })
  return organisations
}

/**
 * Each kind that a row has from a position on, one after `since`, and had not before it, or the other way round; of the
 * rows of some organisations.
 */
const flipsIn = (
  own: Postings,
  size: number,
  { positions, kindAt }: KindChanges,
  some: Iterable<number>,
  since = 0,
): Flips => {
  const flips: [position: number, code: number, row: number][] = []
  for (const [row, organisations] of organisationsOfRows(own, size, some)) {
    const kindsAt = (position: number) =>
      new Set(organisations.map(each => kindAt(each, position)).filter(kind => kind >= 0))
    for (const position of new Set(organisations.flatMap(each => positions.get(each) ?? []))) {
      if (position <= since) continue
      const [before, now] = [kindsAt(position - 1), kindsAt(position)]
      for (const kind of before) if (!now.has(kind)) flips.push([position, kind, row])
      for (const kind of now) if (!before.has(kind)) flips.push([position, kind, row])
    }
  }
  flips.sort(([a], [b]) => b - a)
  return {
    positions: Float64Array.from(flips, ([position]) => position),
    codes: Uint8Array.from(flips, ([, code]) => code),
    rows: Uint16Array.from(flips, ([, , row]) => row),
  }
}

const joinedFlips = (later: Flips, earlier: Flips): Flips => {
  const [first, length] = [later.codes.length, later.codes.length + earlier.codes.length]
  const joined = {
    positions: new Float64Array(length),
    codes: new Uint8Array(length),
    rows: new Uint16Array(length),
  }
  for (const name of ['positions', 'codes', 'rows'] as const) {
    joined[name].set(later[name])
    joined[name].set(earlier[name], first)
  }
  return joined
}
