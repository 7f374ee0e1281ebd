import { type Identity, type PartnerFactName, partnerFacts } from '@partnerships/domain'
import type { Stretch as Bounds } from '../stock/part.ts'
import { never } from '../windows.ts'
import type { Family, KnownMerger, MergersInForce } from './mergers.ts'
import type { Partnerhoods } from './partnerhoods.ts'

/** Days from `lower` to before `upper`. */
type Days = { readonly lower: number; readonly upper: number }

/** A fact of an organisation, with what a row says of its partnership. */
export type DerivedFact = Days & {
  readonly fact: PartnerFactName
  readonly organisation: string
  readonly position: number
  /** Which says what its partnership was then. */
  readonly row: number
}

/** A part of an organisation's spell of partnerhood: parts of one spell follow one another, with a gap between spells. */
export type PartnerPart = {
  /** As it is counted then. */
  readonly organisation: string
  readonly index: number
  readonly spell: Bounds
  readonly own: Bounds
  /** The event's that it starts with. */
  readonly position: number
  readonly row: number
}

/** A stretch of an organisation's being a partner in one partnership, with its rows in order. */
export type Stretch = {
  readonly organisation: string
  readonly start: { readonly day: number; readonly place: number }
  readonly end: { readonly day: number; readonly place: number } | null
  readonly rows: readonly number[]
}

/** The stretches of all members of a family by their first days, given the rows of each that are looked at. */
export const stretchesIn = (
  partnerhoods: Partnerhoods,
  { identities }: MergersInForce,
  { members }: Family,
  rowsOf: (organisation: string) => readonly number[],
): Stretch[] =>
  members
    .flatMap(member => stretchesOf(partnerhoods, identities.sameAs(member), rowsOf(member)))
    .sort((a, b) => {
      const [one, other] = [firstOf(a), firstOf(b)]
      const { starts } = partnerhoods
      return starts.lower(one) - starts.lower(other) || starts.position(one) - starts.position(other)
    })

/** The facts of a family up to a day. */
export const factsIn = (
  partnerhoods: Partnerhoods,
  stretches: readonly Stretch[],
  { mergers }: Family,
  last: number,
): DerivedFact[] =>
  partnerFacts<number, Stretch, KnownMerger>(stretches, mergers)
    .filter(({ fact, stretch: { start, end }, merger }) => {
      const { day } = merger ?? (fact === 'ended' && end ? end : start)
      return day <= last
    })
    .map(({ fact, organisation, stretch, merger }) => ({
      fact,
      organisation,
      ...(merger ? atMerger(partnerhoods, merger, stretch) : atBound(partnerhoods, fact, stretch)),
    }))

/** The parts of the spells of each organisation of a family, in order. */
export const partsIn = (
  partnerhoods: Partnerhoods,
  stretches: readonly Stretch[],
  { identities }: MergersInForce,
): Map<string, PartnerPart[]> => {
  const parts = new Map<string, PartnerPart[]>()
  for (const stretch of stretches)
    for (const identity of identities.over(
      stretch.organisation,
      stretch.start.day,
      stretch.end?.day ?? null,
    )) {
      const own = parts.get(identity.organisation) ?? []
      parts.set(identity.organisation, own)
      own.push(...partsAs(partnerhoods, identity, stretch, (own.at(-1)?.index ?? -2) + 2))
    }
  return parts
}

/** So few that looking at each is faster than an index of them. */
const few = 16

/** Finds the row that begins at the event at which another ends. */
const following = ({ starts, ends, hasEnd }: Partnerhoods, rows: readonly number[]) => {
  if (rows.length <= few)
    return (row: number): number | undefined =>
      hasEnd(row) ? rows.find(other => starts.position(other) === ends.position(row)) : undefined
  const byStart = new Map(rows.map(row => [starts.position(row), row]))
  return (row: number): number | undefined => byStart.get(ends.position(row))
}

/** The rows in stretches, in any order: one begins at the event at which the one before it ends. */
export const stretchesOf = (
  partnerhoods: Partnerhoods,
  organisation: string,
  rows: readonly number[],
): Stretch[] => {
  const { starts, ends, hasEnd } = partnerhoods
  const nextOf = following(partnerhoods, rows)
  const later = new Map<number, number>()
  for (const row of rows) {
    const next = nextOf(row)
    if (next !== undefined) later.set(row, next)
  }
  const isLater = new Set(later.values())
  const stretches: Stretch[] = []
  for (const first of rows) {
    if (isLater.has(first)) continue
    const those = [first]
    let last = first
    for (let next = later.get(last); next !== undefined; next = later.get(last)) {
      those.push(next)
      last = next
    }
    stretches.push({
      organisation,
      start: { day: starts.day(first), place: starts.place(first) },
      end: hasEnd(last) ? { day: ends.day(last), place: ends.place(last) } : null,
      rows: those,
    })
  }
  return stretches
}

const firstOf = ({ rows }: Stretch): number => rows[0] as number
const lastOf = ({ rows }: Stretch): number => rows.at(-1) as number

const atBound = ({ starts, ends }: Partnerhoods, fact: PartnerFactName, stretch: Stretch) => {
  const [bounds, row] = fact === 'ended' ? [ends, lastOf(stretch)] : [starts, firstOf(stretch)]
  return {
    lower: bounds.lower(row),
    upper: bounds.upper(row),
    position: bounds.position(row),
    row,
  }
}

/** With what held as the day of the merger began. */
const atMerger = ({ starts }: Partnerhoods, merger: KnownMerger, stretch: Stretch) => {
  const row = stretch.rows.findLast(r => starts.day(r) < merger.day) ?? firstOf(stretch)
  const { lower, upper, position } = merger
  return { lower, upper, position, row }
}

/** The parts of a stretch for as long as it is an organisation's, numbered from `begin` on. */
export const partsAs = (
  { starts, ends }: Partnerhoods,
  { organisation, since, until }: Identity<KnownMerger>,
  stretch: Stretch,
  begin: number,
): PartnerPart[] => {
  const from = since.at(-1) ?? null
  const [first, last] = [firstOf(stretch), lastOf(stretch)]
  if (!from && !until) return wholeParts(starts, ends, organisation, stretch.rows, begin)
  const spell = {
    startLower: Math.max(starts.lower(first), ...since.map(({ lower }) => lower)),
    startUpper: Math.max(starts.upper(first), ...since.map(({ upper }) => upper)),
    endLower: Math.min(ends.lower(last), until?.lower ?? never),
    endUpper: Math.min(ends.upper(last), until?.upper ?? never),
  }
  return stretch.rows
    .filter(row => (!from || ends.day(row) >= from.day) && (!until || starts.day(row) < until.day))
    .map((row, i) => {
      const cutAtStart = from && starts.day(row) < from.day ? from : null
      const cutAtEnd = until && ends.day(row) >= until.day ? until : null
      return {
        organisation,
        index: begin + i,
        spell,
        own: {
          startLower: cutAtStart?.lower ?? starts.lower(row),
          startUpper: cutAtStart?.upper ?? starts.upper(row),
          endLower: cutAtEnd?.lower ?? ends.lower(row),
          endUpper: cutAtEnd?.upper ?? ends.upper(row),
        },
        position: cutAtStart?.position ?? starts.position(row),
        row,
      }
    })
}

/** Of a stretch that no merger cuts. */
const wholeParts = (
  starts: Partnerhoods['starts'],
  ends: Partnerhoods['ends'],
  organisation: string,
  rows: readonly number[],
  begin: number,
): PartnerPart[] => {
  const between = (first: number, last: number): Bounds => ({
    startLower: starts.lower(first),
    startUpper: starts.upper(first),
    endLower: ends.lower(last),
    endUpper: ends.upper(last),
  })
  const spell = between(rows[0] as number, rows.at(-1) as number)
  return rows.map((row, i) => ({
    organisation,
    index: begin + i,
    spell,
    own: rows.length === 1 ? spell : between(row, row),
    position: starts.position(row),
    row,
  }))
}
