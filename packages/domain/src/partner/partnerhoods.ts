import type { Day } from '@partnerships/contracts'
import type { Description } from '../partnership/description.ts'
import { isRunning, type Status } from '../partnership/lifecycle.ts'
import type { Role } from '../partnership/members.ts'
import type { Bound } from '../partnership/spells.ts'
import type { Step, Walk } from '../partnership/walk.ts'

/** A bound, and where it stands in its own history: by sort day, then by place. */
export type PlacedBound = Bound & { day: Day; place: number }

/** A part of a partnerhood in which description and status stay the same. */
export type PartnerhoodPart = {
  start: PlacedBound
  end: PlacedBound | null
  description: Description
  status: Status
}

/** An unbroken stretch of an organisation's being a partner in one partnership; a null end is open. */
export type Partnerhood = {
  organisation: string
  start: PlacedBound
  end: PlacedBound | null
  parts: PartnerhoodPart[]
}

/** Whether a member in that role is a partner while the partnership is active. */
export const isPartnerRole = (role: Role): boolean => role !== 'host' && role !== 'observer'

const boundOf = ({ event, range, sortDay, place }: Step): PlacedBound => ({
  position: event.position,
  effective: event.effective,
  range,
  day: sortDay,
  place,
})

const partnersAt = ({ status, members }: Step): string[] =>
  isRunning(status)
    ? [...members].flatMap(([organisation, role]) => (isPartnerRole(role) ? [organisation] : []))
    : []

/**
 * Who was a partner when in a partnership's history, in the order of beginning: a member in any role but host and
 * observer, while the partnership is active or suspended (metrics.md, Facts). Organisations are as posted.
 */
export const partnerhoodsOf = ({ steps }: Walk): Partnerhood[] => {
  const all: Partnerhood[] = []
  const open = new Map<string, Partnerhood>()
  for (const step of steps) {
    const bound = boundOf(step)
    const partners = new Set(partnersAt(step))
    for (const partnerhood of open.values())
      if (partners.has(partnerhood.organisation)) goOn(partnerhood, step, bound)
      else {
        end(partnerhood, bound)
        open.delete(partnerhood.organisation)
      }
    for (const organisation of partners) {
      if (open.has(organisation)) continue
      const partnerhood = { organisation, start: bound, end: null, parts: [partFrom(step, bound)] }
      open.set(organisation, partnerhood)
      all.push(partnerhood)
    }
  }
  return all
}

const partFrom = ({ description, status }: Step, start: PlacedBound): PartnerhoodPart => ({
  start,
  end: null,
  description,
  status: status as Status,
})

/** Begins another part where description or status change. */
const goOn = ({ parts }: Partnerhood, step: Step, bound: PlacedBound): void => {
  const last = parts.at(-1) as PartnerhoodPart
  if (last.description === step.description && last.status === step.status) return
  last.end = bound
  parts.push(partFrom(step, bound))
}

const end = (partnerhood: Partnerhood, bound: PlacedBound): void => {
  partnerhood.end = bound
  const last = partnerhood.parts.at(-1) as PartnerhoodPart
  last.end = bound
}
