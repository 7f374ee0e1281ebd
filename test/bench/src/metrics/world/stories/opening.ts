import { memberRoles, type Opening, partnershipKinds } from '@partnerships/contracts'
import type { Chance } from '../chance.ts'
import { organisationId, organisationsBefore, type Programme, type World } from '../world.ts'

const subjects = [
  'Relais numérique',
  'Atelier mobilité',
  'Point d’accueil',
  'Boutique solidaire',
  'Coup de main',
]

/** An organisation that was registered before a day; the first ones are in much more than the others. */
export const someOrganisation = (world: World, day: number, chance: Chance): string =>
  organisationId(Math.floor(organisationsBefore(world, day) * chance.next() ** 2))

const someTerritories = (world: World, chance: Chance): string[] => {
  const commune = () => chance.pick(world.communes)
  const department = () => {
    const code = commune().slice('insee:'.length)
    return `FR-${code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2)}`
  }
  switch (chance.weighted({ commune: 55, communes: 8, department: 20, region: 5, country: 4, none: 8 })) {
    case 'commune':
      return [commune()]
    case 'communes':
      return [...new Set([commune(), commune()])]
    case 'department':
      return [department()]
    case 'region':
      return [chance.pick(['FR-BFC', 'FR-BRE', 'FR-IDF', 'FR-OCC', 'FR-HDF', 'FR-ARA', 'FR-PAC'])]
    case 'country':
      return ['FR']
    case 'none':
      return []
  }
}

/** Themes, the first ones more often; now and then none. */
export const someThemes = ({ themes }: World, chance: Chance): string[] =>
  chance.some(themes.slice(0, chance.between(3, themes.length)), chance.between(0, 3))

/** A kind of partnership, the first of the vocabulary more often. */
export const someKind = (chance: Chance): Opening['kind'] =>
  partnershipKinds[Math.floor(partnershipKinds.length * chance.next() ** 1.5)] as Opening['kind']

const openerKinds = ['partner', 'signatory', 'operator', 'funder', 'member'] as const
export const someRole = (chance: Chance): (typeof memberRoles)[number] | undefined =>
  chance.of(0.6) ? undefined : chance.pick(chance.of(0.1) ? memberRoles : openerKinds)

/** What a partnership's first event says of it. */
export const someOpening = (world: World, programme: Programme, day: number, chance: Chance): Opening => {
  const organisations = new Set(
    Array.from({ length: 1 + Math.floor(4 * chance.next() ** 3) }, () =>
      someOrganisation(world, day, chance),
    ),
  )
  const members = [...organisations].map(organisation => {
    const role = someRole(chance)
    return { organisation, ...(role && { role }) }
  })
  const host = { organisation: organisationId(0), role: 'host' as const }
  const themes = someThemes(world, chance)
  const territories = someTerritories(world, chance)
  return {
    programme: programme.id,
    kind: someKind(chance),
    title: `${chance.pick(subjects)} ${chance.between(1, 9_999)}`,
    members: chance.of(0.4) && !organisations.has(host.organisation) ? [host, ...members] : members,
    ...(themes.length > 0 && { themes }),
    ...(territories.length > 0 && { territories }),
  }
}
