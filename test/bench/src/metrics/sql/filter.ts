import { departments, territoriesWithin } from '@partnerships/territories'
import type { Filter } from '../questions/filter.ts'
import type { World } from '../world/world.ts'
import type { Parameters } from './statement.ts'

/** The programme and all that lie in it. */
export const programmesWithin = ({ programmes }: World, id: string): string[] => [
  id,
  ...programmes
    .filter(({ parent }) => parent === id)
    .flatMap(child => programmesWithin({ programmes } as World, child.id)),
]

/** A regular expression for the codes posted that lie in a region or department. */
const codesWithin = (territory: string): string => {
  const inside = departments.filter(department => territoriesWithin(department).includes(territory))
  return `^(${[territory, ...inside, ...inside.map(code => `insee:${code.slice(3)}\\d+`)].join('|')})$`
}

/**
 * The conditions of a filter on a fact `f` and the opening `o` of its partnership. Amendments and members that came
 * later are left out: in this ledger nothing of the kind comes before a partnership is active. What wholly lies before
 * the opening, as it was learnt late, has its description, but no members yet.
 */
export const conditions = (world: World, filter: Filter, parameters: Parameters): string[] => {
  const { programme, kind, theme, territory, organisation, 'organisation-kind': organisationKind } = filter
  const given: string[] = []
  if (programme) given.push(`f.programme = any (${parameters.of(programmesWithin(world, programme))})`)
  if (kind) given.push(`o.data ->> 'kind' = ${parameters.of(kind)}`)
  if (theme) given.push(`o.data -> 'themes' ? ${parameters.of(theme)}`)
  if (territory)
    given.push(`exists (select from jsonb_array_elements_text(o.data -> 'territories') code
                         where code ~ ${parameters.of(codesWithin(territory))})`)
  const member = 'select from members m where m.subject = f.subject and m.since < f.upper'
  if (organisation) given.push(`exists (${member} and m.organisation = ${parameters.of(organisation)})`)
  if (organisationKind) given.push(`exists (${member} and m.kind = ${parameters.of(organisationKind)})`)
  return given
}
