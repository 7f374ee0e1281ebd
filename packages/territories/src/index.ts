import { communes, currentCommunes } from './communes.ts'
import { epcis, everyEpci } from './epcis.ts'
import { departments, france, frenchTerritories, regions } from './france.ts'
import { local } from './local.ts'
import { type Place, placeOf, type Search, searchOf } from './search.ts'
import type { Gazetteer, Language, Territory, TerritoryLevel } from './territory.ts'
import { everyCountry, world } from './world.ts'

export type { Language, Place, TerritoryLevel }
export { departments, regions }

const gazetteers: readonly Gazetteer[] = [france, communes, epcis, local, world]

/** Whether the code names a territory, or named one at any time. */
export function isTerritory(code: string): boolean {
  return find(code) !== undefined
}

/**
 * The one code that the territory counts under: that of its successor when it was merged or renamed, else its own.
 * @throws RangeError when the code is no territory's (so do all functions below)
 */
export function canonicalTerritory(code: string): string {
  return territory(code).code
}

/**
 * Every canonical code that the territory counts under, itself first, then outwards:
 * `insee:21231` → `insee:21231`, `FR-21`, `FR-BFC`, `FR`.
 */
export function territoriesWithin(code: string): readonly string[] {
  const known = outwards.get(code)
  if (known) return known
  if (outwards.size >= mostKnown) outwards.clear()
  const found = outwardsOf(code)
  outwards.set(code, found)
  return found
}

/** A ledger has few different codes and asks for each many times; kept up to a number, then forgotten. */
const outwards = new Map<string, readonly string[]>()
const mostKnown = 20_000

function outwardsOf(code: string): readonly string[] {
  const found = new Set([canonicalTerritory(code)])
  for (const inner of found) {
    for (const parent of territory(inner).parents) found.add(canonicalTerritory(parent))
  }
  return [...found]
}

/**
 * The territories of a level that the code counts under: several for an EPCI on a border of departments, none for
 * what is larger than the level, was split, or has no such level. An overseas department is its region as well.
 */
export function territoryAt(
  code: string,
  level: 'country' | 'region' | 'department' | 'commune',
): readonly string[] {
  return territoriesWithin(code).filter(within => isAt(within, level))
}

function isAt(code: string, level: 'country' | 'region' | 'department' | 'commune'): boolean {
  switch (level) {
    case 'region':
      return regions.includes(code)
    case 'department':
      return departments.includes(code)
    case 'country':
    case 'commune':
      return territory(code).level === level
  }
}

/** The name of what the code counts under; places have their local name but for those with an English one. */
export function territoryName(code: string, language: Language): string {
  return territory(code).name(language)
}

/** What the code's territory is; overseas, where region and department are one, `department`. */
export function territoryLevel(code: string): TerritoryLevel {
  return territory(code).level
}

/** What lists and forms name the code's territory by. */
export function place(code: string, language: Language): Place {
  return placeOf(territory(code), language)
}

/**
 * Finds what can be chosen by name: France, regions, departments, communes, EPCIs and other countries, of those that
 * fit equally well the larger first. It knows about 37,000 names, and takes a moment when it is first used.
 */
export const searchTerritories: Search = searchOf(() => [
  ...frenchTerritories,
  ...currentCommunes(),
  ...everyEpci(),
  ...everyCountry().filter(({ code }) => !france(code)),
])

function find(code: string): Territory | undefined {
  for (const gazetteer of gazetteers) {
    const found = gazetteer(code)
    if (found) return found
  }
  return undefined
}

function territory(code: string): Territory {
  const found = find(code)
  if (!found) throw new RangeError(`${JSON.stringify(code)} is no territory's code`)
  return found
}
