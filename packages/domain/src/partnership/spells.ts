import type { DayRange } from '@partnerships/contracts'
import type { Description } from './description.ts'
import { entersActive, leavesActive } from './facts.ts'
import type { Members } from './members.ts'
import type { Step, Walk } from './walk.ts'

/** The event at which something begins or ends, and the days on which it may have been. */
export type Bound = { position: number; effective: string; range: DayRange }

/** A part of a spell in which description and members stay the same; a null end is open. */
export type Segment = { start: Bound; end: Bound | null; description: Description; members: Members }

/** An unbroken stretch of active, from entering to leaving; suspended counts as active. */
export type Spell = { start: Bound; end: Bound | null; segments: Segment[] }

const boundOf = ({ event, range }: Step): Bound => ({
  position: event.position,
  effective: event.effective,
  range,
})

/** The spells of active of a partnership's history, in its order (metrics.md, Facts). */
export const partnershipSpells = ({ steps }: Walk): Spell[] => {
  const spells: Spell[] = []
  let open: Spell | undefined
  for (const step of steps) {
    const bound = boundOf(step)
    const { description, members } = step
    if (entersActive(step)) {
      open = { start: bound, end: null, segments: [{ start: bound, end: null, description, members }] }
      spells.push(open)
      continue
    }
    const segment = open?.segments.at(-1)
    if (!open || !segment) continue
    if (leavesActive(step)) {
      open.end = bound
      segment.end = bound
      open = undefined
    } else if (segment.description !== description || segment.members !== members) {
      segment.end = bound
      open.segments.push({ start: bound, end: null, description, members })
    }
  }
  return spells
}
