import { hasBit } from '../bits.ts'
import { firstFrom } from '../first-from.ts'
import { isOfOneStretch, moreOfPart } from './part-rows.ts'
import { isSurelyThere, mayBeThere, type PartsThere } from './parts-there.ts'

/** A part of a segment. */
type Part = { readonly there: PartsThere; readonly row: number }

/** The part that a piece begins with by which an organisation is there. */
export type Standing = Part & { readonly isCertain: boolean }

/** By which piece each organisation counts: the first, as its stretches begin, of those that surely are there, else of any. */
export class StandingFor {
  readonly #all: readonly PartsThere[]
  readonly #known = new Map<number, Standing | undefined>()

  constructor(all: readonly PartsThere[]) {
    this.#all = all
  }

  of(organisation: number): Standing | undefined {
    if (this.#known.has(organisation)) return this.#known.get(organisation)
    const own: Part[] = []
    for (const there of this.#all) {
      const row = firstOf(there, organisation)
      if (there.segment.more[moreOfPart.organisation]?.[row] === organisation) own.push({ there, row })
    }
    const standing = this.#first(own, true) ?? this.#first(own, false)
    this.#known.set(organisation, standing)
    return standing
  }

  /** Given the first rows of an organisation in the segments that have any. */
  #first(own: readonly Part[], isCertain: boolean): Standing | undefined {
    let first: Part | undefined
    for (const { there, row: begin } of own) {
      const row = firstThere(there, begin, isCertain ? isSurelyThere : mayBeThere)
      if (row < 0) continue
      const part = { there, row }
      if (!first || compareStretches(part, first) < 0) first = part
    }
    return first && { ...this.#beginning(first, isCertain), isCertain }
  }

  /** Of the pieces of a part's stretch that are there the first one's first part. */
  #beginning(part: Part, isCertain: boolean): Part {
    const parts = ownStretch(part)
    if (hasBit(part.there.elsewhere, part.row))
      for (const there of this.#all) if (there !== part.there) parts.push(...stretchIn(there, part))
    if (parts.length === 1) return part
    parts.sort((a, b) => told(a, 'index') - told(b, 'index'))
    const isThere = isCertain ? isSurelyThere : mayBeThere
    let at = parts.findIndex(({ there, row }) => isThere(there, row))
    while (at > 0 && told(parts[at - 1] as Part, 'index') === told(parts[at] as Part, 'index') - 1) at--
    return parts[at] as Part
  }
}

const told = ({ there: { segment }, row }: Part, name: keyof typeof moreOfPart): number =>
  segment.more[moreOfPart[name]]?.[row] as number

/** Which of two parts of an organisation is of a stretch that comes before the other's; 0 if they are of one. */
const compareStretches = (a: Part, b: Part): number =>
  told(a, 'beginLower') - told(b, 'beginLower') ||
  told(a, 'beginPosition') - told(b, 'beginPosition') ||
  told(a, 'strand') - told(b, 'strand')

/** Where the rows of an organisation begin in a segment; where it has none, those of another or none do. */
const firstOf = ({ segment }: PartsThere, organisation: number): number => {
  const organisations = segment.more[moreOfPart.organisation] as Int32Array
  const { size } = segment
  if (organisation < (organisations[0] as number) || (organisations[size - 1] as number) < organisation)
    return size
  return firstFrom(organisations, 0, size, organisation)
}

/** The first selected row of an organisation's from one on of which a test holds, -1 when none is. */
const firstThere = (
  there: PartsThere,
  begin: number,
  test: (there: PartsThere, row: number) => boolean,
): number => {
  const { segment, rows, days, day } = there
  const organisations = segment.more[moreOfPart.organisation] as Int32Array
  const organisation = organisations[begin]
  for (let row = begin; organisations[row] === organisation; row++) {
    // Nobody is there by rows that end before.
    if (rows[row >>> 5] === 0 || (days.latest[row >>> 5] as number) <= day + 1) row |= 31
    else if (hasBit(rows, row) && test(there, row)) return row
  }
  return -1
}

/** The selected parts of the stretch of a part in its segment. */
const ownStretch = ({ there, row }: Part): Part[] => {
  const { segment, rows } = there
  let first = row
  while (first > 0 && isOfOneStretch(segment, first - 1, row)) first--
  const parts: Part[] = []
  for (let at = first; at < segment.size && (at <= row || isOfOneStretch(segment, at, row)); at++)
    if (hasBit(rows, at)) parts.push({ there, row: at })
  return parts
}

/** The same in another segment. */
const stretchIn = (there: PartsThere, part: Part): Part[] => {
  const { segment, rows } = there
  const organisation = told(part, 'organisation')
  const organisations = segment.more[moreOfPart.organisation] as Int32Array
  const parts: Part[] = []
  for (let row = firstOf(there, organisation); organisations[row] === organisation; row++)
    if (hasBit(rows, row) && compareStretches({ there, row }, part) === 0) parts.push({ there, row })
  return parts
}
