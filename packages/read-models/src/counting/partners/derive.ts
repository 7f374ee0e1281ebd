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

/** The facts of a family. */
export const factsIn = (
  partnerhoods: Partnerhoods,
  stretches: readonly Stretch[],
  { mergers }: Family,
): DerivedFact[] =>
  partnerFacts<number, Stretch, KnownMerger>(stretches, mergers).map(
    ({ fact, organisation, stretch, merger }) => ({
      fact,
      organisation,
      ...(merger ? atMerger(partnerhoods, merger, stretch) : atBound(partnerhoods, fact, stretch)),
    }),
  )

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

/** The rows in stretches: one begins at the event at which the one before it ends. */
const stretchesOf = (
  { starts, ends, hasEnd }: Partnerhoods,
  organisation: string,
  rows: readonly number[],
): Stretch[] => {
  const byStart = new Map(rows.map(row => [starts.position(row), row]))
  const following = new Set<number>()
  for (const row of rows) {
    const next = byStart.get(ends.position(row))
    if (next !== undefined) following.add(next)
  }
  return rows
    .filter(row => !following.has(row))
    .map(first => {
      const those = [first]
      let last = first
      for (;;) {
        const next = byStart.get(ends.position(last))
        if (next === undefined) break
        those.push(next)
        last = next
      }
      return {
        organisation,
        start: { day: starts.day(first), place: starts.place(first) },
        end: hasEnd(last) ? { day: ends.day(last), place: ends.place(last) } : null,
        rows: those,
      }
    })
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

const partsAs = (
  { starts, ends }: Partnerhoods,
  { organisation, since, until }: Identity<KnownMerger>,
  stretch: Stretch,
  begin: number,
): PartnerPart[] => {
  const from = since.at(-1) ?? null
  const [first, last] = [firstOf(stretch), lastOf(stretch)]
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
