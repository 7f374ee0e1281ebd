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

/** The stretches of each status of a history, in its order. */
export const partnershipStages = ({ steps }: Walk): Spell[] => {
  const stages: Spell[] = []
  for (const step of steps) {
    const { status, description, members } = step
    if (status === null) continue
    const stage = stages.at(-1)
    const segment = stage?.segments.at(-1)
    if (segment?.status === status && segment.description === description && segment.members === members)
      continue
    const start = boundOf(step)
    if (segment) segment.end = start
    const next = { start, end: null, status, description, members }
    if (stage && segment?.status === status) {
      stage.segments.push(next)
      continue
    }
    if (stage) stage.end = start
    stages.push({ start, end: null, segments: [next] })
  }
  return stages
}

/** The spells of active that a history's stages make, from entering to leaving (metrics.md, Facts). */
export const spellsIn = (stages: readonly Spell[]): Spell[] => {
  const spells: Spell[] = []
  let open: Spell | undefined
  for (const { start, end, segments } of stages) {
    if (!isRunning(segments[0]?.status ?? null)) open = undefined
    else if (open) {
      open.end = end
      open.segments.push(...segments)
    } else {
      open = { start, end, segments: [...segments] }
      spells.push(open)
    }
  }
  return spells
}

/** The spells of active of a history, in its order. */
export const partnershipSpells = (walked: Walk): Spell[] => spellsIn(partnershipStages(walked))
