import { partnershipStages, spellsIn, type Walk } from '@partnerships/domain'
import { stepsReader, walkOfSteps } from '../../../partnerships/walk-of-steps.ts'
import { stillKnown } from '../../../projection/row-key.ts'
import type { Partnerhood } from '../../partners/partnerhoods.ts'
import { Kept, type Known } from '../../stock/kept.ts'
import type { Codes, RowCodes } from '../row-codes.ts'
import { type Shown, shownOnce } from '../shown.ts'
import type { KnownStep } from '../steps.ts'
import { type DerivedFact, facts, factsIn } from './facts.ts'
import { Grown } from './grown.ts'
import { type DerivedJourney, journeys, journeysIn } from './journeys.ts'
import { partnerhoods, partnerhoodsIn } from './partnerhoods.ts'
import { type DerivedPart, parts, partsIn } from './parts.ts'
import type { Sort } from './sort.ts'

/** What is counted of a partnership with a history. */
type Counted = {
  readonly facts: readonly DerivedFact[]
  readonly journeys: readonly DerivedJourney[]
  readonly partnerhoods: readonly Partnerhood[]
  readonly active: readonly DerivedPart[]
  readonly stages: readonly DerivedPart[]
}

/** All that was ever known of what is counted of a partnership. */
export type Derived = { readonly [Name in keyof Counted]: readonly Known<Counted[Name][number]>[] }

const countedIn = (walked: Walk, shown: Shown): Counted => {
  const stages = partnershipStages(walked)
  return {
    facts: factsIn(walked, shown),
    journeys: journeysIn(walked, shown),
    partnerhoods: partnerhoodsIn(walked, shown),
    active: partsIn(spellsIn(stages), shown),
    stages: partsIn(stages, shown),
  }
}

/** Whether each step came to be known with its event, behind all others, and all of them still are. */
const onlyGrew = (inOrder: readonly KnownStep[]): boolean =>
  inOrder.every(
    ({ known_from, known_until, position }, i) =>
      known_until === stillKnown &&
      known_from === position &&
      (i === 0 || (inOrder[i - 1] as KnownStep).position < position),
  )

const grownOf = <Row>({ grow }: Sort<Row>, rows: readonly Row[]): Known<Row>[] => {
  const grown = new Grown<Row>()
  for (const row of rows) grow(row, grown)
  return grown.all
}

/** The common case: all that was known at any position follows from what is in the end. */
const grownFrom = (walked: Walk, shown: Shown): Derived => {
  const last = countedIn(walked, shown)
  return {
    facts: grownOf(facts, last.facts),
    journeys: grownOf(journeys, last.journeys),
    partnerhoods: grownOf(partnerhoods, last.partnerhoods),
    active: grownOf(parts, last.active),
    stages: grownOf(parts, last.stages),
  }
}

/** Each position at which something came to be known or was known no longer, in their order. */
const positionsIn = (steps: readonly KnownStep[]): number[] => {
  const positions = new Set<number>()
  for (const { known_from, known_until } of steps) positions.add(known_from).add(known_until)
  positions.delete(stillKnown)
  return [...positions].sort((a, b) => a - b)
}

/**
 * Works out what is counted of a partnership from all its steps that were ever known, in the order of histories; and
 * the codes of what holds from each on.
 */
export const derivedFrom = (
  steps: readonly KnownStep[],
  codes: RowCodes,
): { readonly derived: Derived; readonly held: readonly Codes[] } => {
  const shown = shownOnce(codes)
  const walked = walkOfSteps(steps)
  return {
    derived: onlyGrew(steps) ? grownFrom(walked, shown) : changedFrom(steps, shown),
    held: walked.steps.map(({ description, members }) => shown.codesOf(description, members)),
  }
}

/** What was known at each position set against what was known before. */
const changedFrom = (steps: readonly KnownStep[], shown: Shown): Derived => {
  const read = stepsReader<KnownStep>()
  const kept = {
    facts: new Kept(facts.isSame),
    journeys: new Kept(journeys.isSame),
    partnerhoods: new Kept(partnerhoods.isSame),
    active: new Kept(parts.isSame),
    stages: new Kept(parts.isSame),
  }
  for (const position of positionsIn(steps)) {
    const known = steps.filter(step => step.known_from <= position && position < step.known_until)
    const counted = countedIn(read(known), shown)
    kept.facts.set(position, counted.facts)
    kept.journeys.set(position, counted.journeys)
    kept.partnerhoods.set(position, counted.partnerhoods)
    kept.active.set(position, counted.active)
    kept.stages.set(position, counted.stages)
  }
  return {
    facts: kept.facts.all,
    journeys: kept.journeys.all,
    partnerhoods: kept.partnerhoods.all,
    active: kept.active.all,
    stages: kept.stages.all,
  }
}
