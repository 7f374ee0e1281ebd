import { stillKnown } from '../../projection/row-key.ts'
import { type PartnerPart, partsAs, stretchesOf } from './derive.ts'
import type { Deriving, Into } from './following.ts'
import { type Circle, MergersInForce } from './mergers.ts'
import { moreOfPart } from './part-rows.ts'
import type { Partnerhoods } from './partnerhoods.ts'
import type { PartnerSources } from './sources.ts'

/**
 * A part as it counts: within its spell; bound to those beside it when it is not known to the day when one of them
 * became another.
 */
type Counted = {
  readonly organisation: string
  readonly index: number
  readonly lower: number
  readonly startUpper: number
  readonly endLower: number
  readonly upper: number
  readonly ownLower: number
  readonly position: number
  readonly row: number
  readonly isBound: boolean
  /** Where its stretch begins. */
  readonly beginLower: number
  readonly beginPosition: number
}

type Version = { readonly part: Counted; readonly known_from: number; known_until: number }

/** An organisation's part in one partnership: all rows that were ever known of it, as they came. */
type Strand = readonly number[]

const nobodyMerged = new MergersInForce([])

/** So many strands are worked out in a step. */
const inOneStep = 64

/** The parts of the spells of organisations, as they were ever known, strand by strand. */
export const deriveParts: Deriving<'parts'> = function* (
  sources,
  { organisations, circle },
  { since, until },
  into,
) {
  const { partnerhoods, values } = sources
  const isWithin = (position: number): boolean => since < position && position <= until
  const isMerged = circle?.positions.some(isWithin) ?? false
  const isTouched = (row: number): boolean =>
    isWithin(partnerhoods.from(row)) || isWithin(partnerhoods.until(row))
  for (const organisation of organisations) {
    const name = values.of('organisation').textOf(organisation)
    let left = inOneStep
    for (const strand of strandsOf(partnerhoods, organisation)) {
      if (!isMerged && !strand.some(isTouched)) continue
      const versions = versionsOf(sources, name, { strand, circle, until })
      takeStrand(sources, versions, strand[0] as number, since, into)
      if (--left > 0) continue
      left = inOneStep
      yield
    }
  }
}

const takeStrand = (
  { values, coded }: PartnerSources,
  versions: readonly Version[],
  strand: number,
  since: number,
  into: Into<'parts'>,
): void => {
  for (const [i, { part, known_from, known_until }] of versions.entries()) {
    const code = values.of('organisation').codeOf(part.organisation)
    const { index, lower, upper, startUpper, endLower, ownLower, position, row, isBound } = part
    const { beginLower, beginPosition } = part
    if (known_from > since) {
      if (versions[i - 1]?.known_from !== known_from) into.together('parts', countFrom(versions, i))
      into.open('parts', {
        known_from,
        known_until,
        ordinal: 0,
        lower,
        upper,
        position,
        codes: coded.codesOfPart(row, code, isBound),
        more: [code, strand, index, startUpper, endLower, ownLower, row, beginLower, beginPosition],
      })
    } else if (known_until > since && known_until !== stillKnown)
      into.close('parts', code, known_until, (segment, at) => {
        const told = (of: keyof typeof moreOfPart) => segment.more[moreOfPart[of]]?.[at]
        return segment.from[at] === known_from && told('strand') === strand && told('index') === index
      })
  }
}

/** How many came to be known with the one at an index. */
const countFrom = (versions: readonly Version[], index: number): number => {
  const from = versions[index]?.known_from
  let end = index
  while (versions[end]?.known_from === from) end++
  return end - index
}

const strandsOf = (partnerhoods: Partnerhoods, organisation: number): Iterable<Strand> =>
  Map.groupBy(partnerhoods.everOf(organisation), partnerhoods.subject).values()

type Of = { readonly strand: Strand; readonly circle: Circle | undefined; readonly until: number }

/** All parts that were ever known of a strand, in the order in which they came to be known, then of their numbers. */
const versionsOf = ({ partnerhoods }: PartnerSources, organisation: string, of: Of): Version[] => {
  const all: Version[] = []
  let open: Version[] = []
  for (const position of positionsIn(partnerhoods, of)) {
    const alive = of.strand.filter(
      row => partnerhoods.from(row) <= position && position < partnerhoods.until(row),
    )
    const inForce = of.circle?.at(position) ?? nobodyMerged
    const opened = (part: Counted): Version => {
      const fresh = { part, known_from: position, known_until: stillKnown }
      all.push(fresh)
      return fresh
    }
    const now = countedIn(partnerhoods, organisation, alive, inForce).flatMap(parts => {
      const known = parts.map(part => open.find(version => isSame(version.part, part, partnerhoods)))
      const end = (parts.at(-1)?.index ?? 0) + 1
      const isWhole = !open.some(({ part }) => part.isBound && part.index === end)
      return parts.map((part, i) => (staysAt(i, known, part, isWhole) ? (known[i] as Version) : opened(part)))
    })
    for (const version of open) if (!now.includes(version)) version.known_until = position
    open = now
  }
  return all
}

/**
 * Those bound to one another come to be known together and cease to be, so that they stand together: they stay if all
 * do, and were all that there were.
 */
const staysAt = (
  index: number,
  known: readonly (Version | undefined)[],
  { isBound }: Counted,
  isWhole: boolean,
): boolean => {
  const own = known[index]
  if (own === undefined || !isBound) return own !== undefined
  return isWhole && known.every(other => other?.known_from === own.known_from)
}

/** The positions at which something of a strand came to be known otherwise. */
const positionsIn = ({ from, until }: Partnerhoods, of: Of): number[] => {
  const positions = new Set<number>()
  for (const row of of.strand) positions.add(from(row)).add(until(row))
  if (of.circle) for (const position of of.circle.positions) positions.add(position)
  return [...positions].filter(position => position <= of.until).sort((a, b) => a - b)
}

/** The parts of a strand given the rows that are known, stretch by stretch; there is a gap between these. */
const countedIn = (
  partnerhoods: Partnerhoods,
  organisation: string,
  rows: readonly number[],
  { identities }: MergersInForce,
): Counted[][] => {
  const counted: Counted[][] = []
  let begin = 0
  for (const stretch of stretchesOf(partnerhoods, identities.sameAs(organisation), rows)) {
    const start = stretch.rows[0] as number
    for (const identity of identities.over(
      stretch.organisation,
      stretch.start.day,
      stretch.end?.day ?? null,
    )) {
      const parts = partsAs(partnerhoods, identity, stretch, begin)
      const isBound = parts.some(({ own }, i) => i > 0 && own.startUpper - own.startLower > 1)
      counted.push(
        parts.map(part => ({
          ...asCounted(part, isBound),
          beginLower: partnerhoods.starts.lower(start),
          beginPosition: partnerhoods.starts.position(start),
        })),
      )
      begin += parts.length + 1
    }
  }
  return counted
}

const asCounted = (
  { organisation, index, spell, own, position, row }: PartnerPart,
  isBound: boolean,
): Omit<Counted, 'beginLower' | 'beginPosition'> => ({
  organisation,
  index,
  lower: Math.max(spell.startLower, own.startLower),
  startUpper: Math.max(spell.startUpper, own.startUpper),
  endLower: Math.min(spell.endLower, own.endLower),
  upper: Math.min(spell.endUpper, own.endUpper),
  ownLower: own.startLower,
  position,
  row,
  isBound,
})

const isSame = (a: Counted, b: Counted, { description, status }: Partnerhoods): boolean =>
  a.isBound === b.isBound &&
  a.organisation === b.organisation &&
  a.index === b.index &&
  a.lower === b.lower &&
  a.startUpper === b.startUpper &&
  a.endLower === b.endLower &&
  a.upper === b.upper &&
  a.ownLower === b.ownLower &&
  a.position === b.position &&
  a.beginLower === b.beginLower &&
  a.beginPosition === b.beginPosition &&
  (a.row === b.row || (description(a.row) === description(b.row) && status(a.row) === status(b.row)))
