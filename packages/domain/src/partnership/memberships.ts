import type { Members, Role } from './members.ts'
import { nobody } from './members.ts'
import { type Bound, boundOf } from './spells.ts'
import type { Walk } from './walk.ts'

/** An organisation's dated part in a partnership; `until` is null while it is in, `role` is its last. */
export type Membership = { organisation: string; role: Role; from: Bound; until: Bound | null }

/** Who was in when, in the order of joining. */
export const membershipsOf = ({ steps }: Walk): Membership[] => {
  const all: Membership[] = []
  const current = new Map<string, Membership>()
  let before: Members = nobody
  for (const step of steps) {
    const { members } = step
    if (members === before) continue
    const bound = boundOf(step)
    for (const [organisation, role] of members) {
      const membership = current.get(organisation)
      if (membership) membership.role = role
      else {
        const joined = { organisation, role, from: bound, until: null }
        current.set(organisation, joined)
        all.push(joined)
      }
    }
    for (const [organisation, membership] of current)
      if (!members.has(organisation)) {
        membership.until = bound
        current.delete(organisation)
      }
    before = members
  }
  return all
}
