import { organisationKinds, partnershipKinds } from '@partnerships/contracts'
import { departments, regions } from '@partnerships/territories'
import type { Chance } from '../world/chance.ts'
import { organisationId, type World } from '../world/world.ts'

/** What a question is narrowed to, one value a dimension. */
export type Filter = Partial<Record<Dimension, string>>

export const dimensions = [
  'programme',
  'kind',
  'theme',
  'territory',
  'organisation',
  'organisation-kind',
] as const
export type Dimension = (typeof dimensions)[number]

const someValue = (world: World, dimension: Dimension, chance: Chance): string => {
  switch (dimension) {
    case 'programme':
      return chance.pick(world.programmes).id
    case 'kind':
      return chance.pick(partnershipKinds)
    case 'theme':
      return chance.pick(world.themes)
    case 'territory':
      return chance.pick(chance.of(0.5) ? departments : regions)
    case 'organisation':
      // One that is in many partnerships, as those are that somebody asks about.
      return organisationId(Math.floor(world.organisations * chance.next() ** 6))
    case 'organisation-kind':
      return chance.pick(organisationKinds)
    default:
      return dimension satisfies never
  }
}

/** A filter over so many of the dimensions. */
export const someFilter = (
  world: World,
  count: number,
  chance: Chance,
  among: readonly Dimension[] = dimensions,
): Filter => {
  const chosen = new Set<Dimension>()
  while (chosen.size < Math.min(count, among.length)) chosen.add(chance.pick(among))
  return Object.fromEntries([...chosen].map(dimension => [dimension, someValue(world, dimension, chance)]))
}
