import { remembering } from '@partnerships/contracts'
import {
  type Bound,
  type FactName,
  journeyOf,
  type PlacedBound,
  partnerhoodsOf,
  partnershipFacts,
  partnershipStages,
  type Spell,
  type Step,
  spellsIn,
  type Walk,
} from '@partnerships/domain'
import { stepsReader } from '../../partnerships/walk-of-steps.ts'
import { stillKnown } from '../../projection/row-key.ts'
import { dayNumber } from '../day-number.ts'
import type { Described } from '../partners/descriptions.ts'
import type { LoadedPartnerhood } from '../partners/partnerhoods.ts'
import type { JourneyQuestion } from '../question.ts'
import { Kept, type Known } from '../stock/history.ts'
import { isSameStretch, type Part, type Stretch } from '../stock/part.ts'
import { never } from '../windows.ts'
import type { RowCodes } from './dimension-columns.ts'
import { type Codes, type Shown, shownOnce } from './shown.ts'
import type { KnownStep } from './steps.ts'

type Dated = {
  readonly position: number
  readonly lower: number
  readonly upper: number
  readonly codes: Codes
}

/** A fact; of one that has an amount, the decimal and its unit. */
export type DerivedFact = Dated & {
  readonly fact: FactName
  readonly amount: string
  readonly unit: string | null
}

export type DerivedJourney = Dated & {
  readonly step: JourneyQuestion['step']
  readonly otherPosition: number
  readonly otherLower: number
  readonly otherUpper: number
  readonly begunSigned: boolean
}

type Key = 'known_from' | 'ordinal' | 'known_until'
type DerivedPart = Omit<Part, 'known_from' | 'known_until'>
type DerivedPartnerhood = Omit<LoadedPartnerhood, Key | keyof Described> & { readonly described: Described }

/** All that was ever known of what is counted of a partnership. */
export type Derived = {
  readonly facts: readonly Known<DerivedFact>[]
  readonly journeys: readonly Known<DerivedJourney>[]
  readonly partnerhoods: readonly LoadedPartnerhood[]
  readonly active: readonly Part[]
  readonly stages: readonly Part[]
}

const numberOf = remembering(dayNumber, 50_000)

const isSameFact = (a: DerivedFact, b: DerivedFact): boolean =>
  a.fact === b.fact && a.position === b.position && a.codes === b.codes

const isSameJourney = (a: DerivedJourney, b: DerivedJourney): boolean =>
  a.step === b.step && a.position === b.position && a.otherPosition === b.otherPosition && a.codes === b.codes

const isSamePart = (a: DerivedPart, b: DerivedPart): boolean =>
  a.index === b.index &&
  a.position === b.position &&
  a.codes === b.codes &&
  isSameStretch(a.spell, b.spell) &&
  isSameStretch(a.own, b.own)

const isSamePartnerhood = (a: DerivedPartnerhood, b: DerivedPartnerhood): boolean =>
  a.organisation === b.organisation &&
  a.status === b.status &&
  a.described === b.described &&
  a.start_position === b.start_position &&
  a.start_day === b.start_day &&
  a.end_position === b.end_position &&
  a.end_day === b.end_day

/** Each position at which something came to be known or was known no longer, in their order. */
const positionsIn = (steps: readonly KnownStep[]): number[] => {
  const positions = new Set<number>()
  for (const { known_from, known_until } of steps) positions.add(known_from).add(known_until)
  positions.delete(stillKnown)
  return [...positions].sort((a, b) => a - b)
}

/** Works out what is counted of a partnership from all its steps that were ever known, position by position. */
export const derivedFrom = (steps: readonly KnownStep[], codes: RowCodes): Derived => {
  const shown = shownOnce(codes)
  const read = stepsReader<KnownStep>()
  const facts = new Kept(isSameFact)
  const journeys = new Kept(isSameJourney)
  const partnerhoods = new Kept(isSamePartnerhood)
  const [active, stages] = [new Kept(isSamePart), new Kept(isSamePart)]
  for (const position of positionsIn(steps)) {
    const known = steps.filter(step => step.known_from <= position && position < step.known_until)
    const walked = read(known)
    const stretches = partnershipStages(walked)
    facts.set(position, factsIn(walked, shown))
    journeys.set(position, journeysIn(walked, shown))
    partnerhoods.set(position, partnerhoodsIn(walked, shown))
    active.set(position, partsIn(spellsIn(stretches), shown))
    stages.set(position, partsIn(stretches, shown))
  }
  return {
    facts: facts.all,
    journeys: journeys.all,
    partnerhoods: partnerhoods.all.map(({ row: { described, ...row }, ...key }) => ({
      ...key,
      ...row,
      ...described,
    })),
    active: active.all.map(asPart),
    stages: stages.all.map(asPart),
  }
}

const asPart = ({ known_from, known_until, row }: Known<DerivedPart>): Part => ({
  known_from,
  known_until,
  ...row,
})

const factsIn = (walked: Walk, { codesOf }: Shown): DerivedFact[] =>
  partnershipFacts(walked).map(({ fact, position, range, amount, description, members }) => ({
    fact,
    position,
    lower: numberOf(range.lower),
    upper: numberOf(range.upper),
    amount: String(amount?.value ?? 0),
    unit: amount?.unit ?? null,
    codes: codesOf({ description, members }, undefined, amount?.unit),
  }))

const journeysIn = (walked: Walk, { codesOf }: Shown): DerivedJourney[] => {
  const journey = journeyOf(walked)
  if (!journey) return []
  const { first, signed } = journey
  const row = (step: DerivedJourney['step'], at: Step, other: Step | null): DerivedJourney => ({
    step,
    position: at.event.position,
    lower: numberOf(at.range.lower),
    upper: numberOf(at.range.upper),
    otherPosition: other?.event.position ?? 0,
    otherLower: other ? numberOf(other.range.lower) : never,
    otherUpper: other ? numberOf(other.range.upper) : never,
    begunSigned: first === signed,
    codes: codesOf(at),
  })
  return [row('first-stage', first, signed), ...(signed ? [row('first-signed', signed, first)] : [])]
}

const stretchOf = (start: Bound, end: Bound | null): Stretch => ({
  startLower: numberOf(start.range.lower),
  startUpper: numberOf(start.range.upper),
  endLower: end ? numberOf(end.range.lower) : never,
  endUpper: end ? numberOf(end.range.upper) : never,
})

/** The parts of spells, those joined that differ in nothing that is counted; with a gap between spells. */
const partsIn = (spells: readonly Spell[], { codesOf }: Shown): DerivedPart[] => {
  let next = 0
  return spells.flatMap(({ start, end, segments }) => {
    const parts: { start: Bound; end: Bound | null; codes: Codes }[] = []
    for (const segment of segments) {
      const codes = codesOf(segment, segment.status)
      const last = parts.at(-1)
      if (last?.codes === codes) last.end = segment.end
      else parts.push({ start: segment.start, end: segment.end, codes })
    }
    const spell = stretchOf(start, end)
    const begin = next
    next += parts.length + 1
    return parts.map((part, i) => ({
      index: begin + i,
      position: part.start.position,
      spell,
      own: stretchOf(part.start, part.end),
      codes: part.codes,
    }))
  })
}

const partnerhoodsIn = (walked: Walk, { describedOf }: Shown): DerivedPartnerhood[] =>
  partnerhoodsOf(walked).flatMap(({ organisation, parts }) => {
    const joined: { start: PlacedBound; end: PlacedBound | null; status: string; described: Described }[] = []
    for (const { start, end, status, description } of parts) {
      const described = describedOf(description)
      const last = joined.at(-1)
      if (last?.status === status && last.described === described) last.end = end
      else joined.push({ start, end, status, described })
    }
    return joined.map(({ start, end, status, described }) => ({
      organisation,
      status,
      described,
      start_position: start.position,
      start_lower: numberOf(start.range.lower),
      start_upper: numberOf(start.range.upper),
      start_day: numberOf(start.day),
      start_place: start.place,
      end_position: end?.position ?? null,
      end_lower: end ? numberOf(end.range.lower) : null,
      end_upper: end ? numberOf(end.range.upper) : null,
      end_day: end ? numberOf(end.day) : null,
      end_place: end?.place ?? null,
    }))
  })
