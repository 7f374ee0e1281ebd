import type { Status } from '@partnerships/domain'

const all = {
  identified: true,
  contacted: true,
  negotiating: true,
  signed: true,
  active: true,
  suspended: true,
  expired: true,
  completed: true,
  terminated: true,
  declined: true,
  abandoned: true,
} as const satisfies Record<Status, true>

/** The lifecycle states of a partnership. */
export const partnershipStatuses = Object.keys(all) as [Status, ...Status[]]
