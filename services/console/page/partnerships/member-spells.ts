import type { ToldEvent } from '@partnerships/contracts/answers'

type Role = string
type Opening = { readonly members?: readonly { readonly organisation: string; readonly role?: Role }[] }
type Member = { readonly organisation: string; readonly role?: Role }

/** An organisation's part in a partnership, with effective dates; `until` is null while it is in. */
export type MemberSpell = {
  readonly organisation: string
  /** The last that it had. */
  readonly role: Role
  readonly from: string
  readonly until: string | null
}

/** Who was in when, in the order of joining, told by a history: also those who have left. */
export const memberSpells = (events: readonly ToldEvent[]): MemberSpell[] => {
  const spells: MemberSpell[] = []
  const change = (organisation: string, to: (spell: MemberSpell) => MemberSpell): boolean => {
    const at = spells.findLastIndex(spell => spell.organisation === organisation && spell.until === null)
    const spell = spells[at]
    if (spell) spells[at] = to(spell)
    return spell !== undefined
  }
  const enter = ({ organisation, role = 'partner' }: Member, from: string) => {
    if (!change(organisation, spell => ({ ...spell, role })))
      spells.push({ organisation, role, from, until: null })
  }
  for (const { type, data, effective, inForce } of events) {
    if (!inForce) continue
    const member = data as Member
    if (type === 'partnership.member-left')
      change(member.organisation, spell => ({ ...spell, until: effective }))
    else if (type === 'partnership.member-joined' || type === 'partnership.member-role-changed')
      enter(member, effective)
    else for (const one of (data as Opening).members ?? []) enter(one, effective)
  }
  return spells
}
