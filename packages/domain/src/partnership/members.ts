import type { memberRoles, Opening, RecordedEvent } from '@partnerships/contracts'
import { isType } from '../history/standing.ts'

export type Role = (typeof memberRoles)[number]

/** Who is in, and in which role. */
export type Members = ReadonlyMap<string, Role>

export const nobody: Members = new Map()

/** The members of an opening come in at its place; one who is in already stays in, with the opening's role. */
const admit = (members: Members, { members: opening }: Opening): Members =>
  new Map([...members, ...opening.map(m => [m.organisation, m.role ?? 'partner'] as const)])

const without = (members: Members, organisation: string): Members => {
  const rest = new Map(members)
  rest.delete(organisation)
  return rest
}

/** The members after the event, or what doesn't add up: nobody joins twice, nor leaves or changes role without being in. */
export const membersAfter = (
  members: Members,
  event: RecordedEvent,
  opening: RecordedEvent | undefined,
): Members | string => {
  if (event === opening) return admit(members, event.data as Opening)
  if (isType(event, 'partnership.member-joined')) {
    const { organisation, role = 'partner' } = event.data
    return members.has(organisation)
      ? `${organisation} is a member already`
      : new Map(members).set(organisation, role)
  }
  if (isType(event, 'partnership.member-left')) {
    const { organisation } = event.data
    return members.has(organisation) ? without(members, organisation) : `${organisation} is not a member then`
  }
  if (isType(event, 'partnership.member-role-changed')) {
    const { organisation, role } = event.data
    return members.has(organisation)
      ? new Map(members).set(organisation, role)
      : `${organisation} is not a member then`
  }
  return members
}
