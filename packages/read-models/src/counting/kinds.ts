import type { KindChanges, Picture } from './organisations.ts'
import { Postings } from './postings.ts'

const mostRemembered = 4

type Last = { readonly of: Picture; readonly reached: number; readonly postings: Postings }

/** Which codes of kinds came to rows or went from them at which positions, the last first. */
type Flips = {
  readonly of: KindChanges
  readonly reached: number
  readonly positions: Float64Array
  readonly codes: Uint8Array
  readonly rows: Uint16Array
}

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
    if (!picture.later) return this.#atLast(picture)
    const { last, changes } = picture.later
    const now = this.#atLast(last)
    const { positions, codes, rows } = this.#flipsOf(changes, last)
    const many = countAfter(positions, picture.until)
    if (many === 0) return now
    const known = this.#past.get(many) ?? now.flipped(codes.subarray(0, many), rows.subarray(0, many))
    this.#past.delete(many)
    this.#past.set(many, known)
    if (this.#past.size > mostRemembered) this.#past.delete(this.#past.keys().next().value as number)
    return known
  }

  #isWhole(kept: { readonly reached: number }, { reached }: Picture): boolean {
    return kept.reached >= this.#lastOpened || kept.reached === reached
  }

  #atLast(picture: Picture): Postings {
    const last = this.#last
    if (last?.of === picture && this.#isWhole(last, picture)) return last.postings
    const { reached, kinds } = picture
    const [codes, rows]: [number[], number[]] = [[], []]
    this.#own.forEach((row, organisation) => {
      const kind = picture.kindOf(organisation)
      if (kind < 0) return
      codes.push(kind)
      rows.push(row)
    })
    const postings = Postings.dense(codes, rows, kinds, this.#size)
    this.#last = { of: picture, reached, postings }
    this.#past = new Map()
    this.#flips = undefined
    return postings
  }

  #flipsOf(changes: KindChanges, last: Picture): Flips {
    const known = this.#flips
    if (known?.of === changes && this.#isWhole(known, last)) return known
    const flips = flipsIn(this.#own, changes).sort(([a], [b]) => b - a)
    this.#flips = {
      of: changes,
      reached: last.reached,
      positions: Float64Array.from(flips, ([position]) => position),
      codes: Uint8Array.from(flips, ([, code]) => code),
      rows: Uint16Array.from(flips, ([, , row]) => row),
    }
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

/** Each kind that a row has from a position on and had not before it, or the other way round. */
const flipsIn = (
  own: Postings,
  { positions, kindAt }: KindChanges,
): [position: number, code: number, row: number][] => {
  const changes = new Map<number, Set<number>>()
  for (const [index, organisation] of own.values.entries()) {
    const those = positions.get(organisation)
    if (!those) continue
    own.visit(index, row => {
      const known = changes.get(row) ?? new Set()
      changes.set(row, known)
      for (const position of those) known.add(position)
    })
  }
  if (changes.size === 0) return []
  const { ends, codes } = own.byRow()
  return [...changes].flatMap(([row, at]) => {
    const organisations = codes.subarray(ends[row], ends[row + 1])
    const kindsAt = (position: number) =>
      new Set(Array.from(organisations, each => kindAt(each, position)).filter(kind => kind >= 0))
    return [...at].flatMap(position => {
      const [before, now] = [kindsAt(position - 1), kindsAt(position)]
      const either = [...new Set([...before, ...now])]
      return either
        .filter(kind => before.has(kind) !== now.has(kind))
        .map((kind): [number, number, number] => [position, kind, row])
    })
  })
}
