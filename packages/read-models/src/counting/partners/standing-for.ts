import { type Bits, hasBit, someBit } from '../bits.ts'
import { longAgo } from '../windows.ts'
import { moreOfPart } from './part-rows.ts'
import { firstOfStretch, type PartsThere, rowsOfStretch, type StretchKey, stretchOf } from './parts-there.ts'

/** The part that a piece begins with by which an organisation is there. */
export type Standing = { readonly there: PartsThere; readonly row: number; readonly isCertain: boolean }

/** By which piece each organisation counts: the first, as its stretches begin, of those that surely are there, else of any. */
export class StandingFor {
  readonly #all: readonly PartsThere[]
  readonly #known = new Map<number, Standing | undefined>()

  constructor(all: readonly PartsThere[]) {
    this.#all = all
  }

  of(organisation: number): Standing | undefined {
    if (this.#known.has(organisation)) return this.#known.get(organisation)
    const standing =
      this.#first(organisation, ({ certain }) => certain, true) ??
      this.#first(organisation, ({ possible }) => possible, false)
    this.#known.set(organisation, standing)
    return standing
  }

  #first(
    organisation: number,
    bitsOf: (there: PartsThere) => Bits,
    isCertain: boolean,
  ): Standing | undefined {
    let first: StretchKey | undefined
    for (const there of this.#all) {
      const row = firstRow(there, organisation, bitsOf(there))
      if (row < 0) continue
      const key = stretchOf(there.segment, row)
      if (!first || isBefore(key, first)) first = key
    }
    return first && this.#beginning(first, bitsOf, isCertain)
  }

  /** Of the pieces of a stretch that are there the first one's first part. */
  #beginning(key: StretchKey, bitsOf: (there: PartsThere) => Bits, isCertain: boolean): Standing {
    const parts = this.#all
      .flatMap(there => rowsOfStretch(there, key).map(row => ({ there, row, isCertain })))
      .sort((a, b) => indexOf(a) - indexOf(b))
    let at = parts.findIndex(({ there, row }) => hasBit(bitsOf(there), row))
    while (at > 0 && indexOf(parts[at - 1] as Standing) === indexOf(parts[at] as Standing) - 1) at--
    return parts[at] as Standing
  }
}

const indexOf = ({ there: { segment }, row }: Standing): number =>
  segment.more[moreOfPart.index]?.[row] as number

const isBefore = (a: StretchKey, b: StretchKey): boolean =>
  (a.beginLower - b.beginLower || a.beginPosition - b.beginPosition || a.strand - b.strand) < 0

/** The first row of an organisation that is among bits, -1 when none is. */
const firstRow = ({ segment }: PartsThere, organisation: number, bits: Bits): number => {
  const organisations = segment.more[moreOfPart.organisation] as Int32Array
  if (organisation < (organisations[0] as number) || (organisations.at(-1) as number) < organisation)
    return -1
  const begin = firstOfStretch(segment, { organisation, beginLower: longAgo, beginPosition: -1, strand: -1 })
  let found = -1
  someBit(bits, begin, segment.size, row => {
    if (organisations[row] === organisation) found = row
    return true
  })
  return found
}
