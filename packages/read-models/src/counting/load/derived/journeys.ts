import { journeyOf, type Step, type Walk } from '@partnerships/domain'
import type { JourneyQuestion } from '../../question.ts'
import { never } from '../../windows.ts'
import type { Codes } from '../row-codes.ts'
import type { Shown } from '../shown.ts'
import type { Sort } from './sort.ts'

/** A step of the way to a signature, and when the other one was: at position 0 and on no day if it never was. */
export type DerivedJourney = {
  readonly step: JourneyQuestion['step']
  readonly position: number
  readonly lower: number
  readonly upper: number
  readonly otherPosition: number
  readonly otherLower: number
  readonly otherUpper: number
  readonly begunSigned: boolean
  readonly codes: Codes
}

/** The first stage of a history and the first at which it was signed or active, as far as there are any. */
export const journeysIn = (walked: Walk, { codesOf, daysOf }: Shown): DerivedJourney[] => {
  const journey = journeyOf(walked)
  if (!journey) return []
  const { first, signed } = journey
  const row = (step: DerivedJourney['step'], at: Step, other: Step | null): DerivedJourney => {
    const [days, others] = [daysOf(at.range), other && daysOf(other.range)]
    return {
      step,
      position: at.event.position,
      lower: days.first,
      upper: days.end,
      otherPosition: other?.event.position ?? 0,
      otherLower: others?.first ?? never,
      otherUpper: others?.end ?? never,
      begunSigned: first === signed,
      codes: codesOf(at.description, at.members),
    }
  }
  return [row('first-stage', first, signed), ...(signed ? [row('first-signed', signed, first)] : [])]
}

const notSigned = { otherPosition: 0, otherLower: never, otherUpper: never }

export const journeys: Sort<DerivedJourney> = {
  isSame: (a, b) =>
    a.step === b.step &&
    a.position === b.position &&
    a.otherPosition === b.otherPosition &&
    a.codes === b.codes,
  grow: (row, grown) => {
    const { position, otherPosition } = row
    if (otherPosition > position) grown.add({ ...row, ...notSigned }, position, otherPosition)
    grown.add(row, Math.max(position, otherPosition))
  },
}
