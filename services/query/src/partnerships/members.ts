import type { Day } from '@partnerships/contracts'
import { type Membership, membershipsOf, type Role, type Walk } from '@partnerships/domain'

/** Who is in, in which role; `from` and `until` are effective dates, `until` is null when it has not left. */
export type Member = {
  readonly organisation: string
  readonly role: Role
  readonly from: string
  readonly until: string | null
}

/** The members at the end of a day, in the order of joining, with the dates that the whole history gives. */
export const membersAt = (walked: Walk, day: Day): Member[] => {
  const whole = membershipsOf(walked)
  const untilOf = ({ organisation, from }: Membership): string | null =>
    whole.find(m => m.organisation === organisation && m.from.position === from.position)?.until?.effective ??
    null
  const steps = walked.steps.filter(({ sortDay }) => sortDay <= day)
  return membershipsOf({ ...walked, steps })
    .filter(({ until }) => until === null)
    .map(membership => ({
      organisation: membership.organisation,
      role: membership.role,
      from: membership.from.effective,
      until: untilOf(membership),
    }))
}
