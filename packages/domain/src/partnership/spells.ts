import type { DayRange } from '@partnerships/contracts'
import type { Description } from './description.ts'
import { isRunning, type Status } from './lifecycle.ts'
import type { Members } from './members.ts'
import type { Step, Walk } from './walk.ts'

/** The event at which something begins or ends, and the days on which it may have been. */
export type Bound = { position: number; effective: string; range: DayRange }

/** A part of a spell in which status, description and members stay the same; a null end is open. */
export type Segment = {
  start: Bound
  end: Bound | null
  status: Status
  description: Description
  members: Members
}

/** An unbroken stretch of one status, or of active, suspended ones included. */
export type Spell = { start: Bound; end: Bound | null; segments: Segment[] }

export const boundOf = ({ event, range }: Step): Bound => ({
  position: event.position,
  effective: event.effective,
  range,
})

/** The stretches of a history in which the same is true of the status; where it is null there is none. */
const stretchesOf = (steps: readonly Step[], truthOf: (status: Status) => string | null): Spell[] => {
  const stretches: Spell[] = []
  let open: Spell | undefined
  let truth: string | null = null
  for (const step of steps) {
    const { status, description, members } = step
    if (status === null) continue
    const segment = open?.segments.at(-1)
    const before: string | null = truth
    truth = truthOf(status)
    const isSame =
      segment?.status === status && segment.description === description && segment.members === members
    if (truth === before && (truth === null || isSame)) continue
    const start = boundOf(step)
    if (segment) segment.end = start
    if (open && truth !== before) open.end = start
    if (truth === null) {
      open = undefined
      continue
    }
    const next = { start, end: null, status, description, members }
    if (open && truth === before) open.segments.push(next)
    else {
      open = { start, end: null, segments: [next] }
      stretches.push(open)
    }
  }
  return stretches
}

/** The spells of active of a history, in its order, from entering to leaving (metrics.md, Facts). */
export const partnershipSpells = ({ steps }: Walk): Spell[] =>
  stretchesOf(steps, status => (isRunning(status) ? 'active' : null))

/** The stretches of each status of a history, in its order. */
export const partnershipStages = ({ steps }: Walk): Spell[] => stretchesOf(steps, status => status)
