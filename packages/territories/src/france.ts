import data from './data/france.json' with { type: 'json' }
import { englishNames, successors, unusual } from './french-codes.ts'
import { splitAtSpace } from './packed.ts'
import type { Gazetteer, Territory, TerritoryLevel } from './territory.ts'

/** The 18 regions of today: ISO 3166-2 codes, the five overseas ones under those of their departments. */
export const regions: readonly string[] = Object.keys(data.regions).sort()

/** INSEE's 101 departments: `FR-01` … `FR-95`, `FR-2A`, `FR-2B`, `FR-971` … `FR-976`. */
export const departments: readonly string[] = Object.keys(data.departments).sort()

const territories = new Map<string, Territory>()

function add(code: string, level: TerritoryLevel, parents: readonly string[], french: string) {
  const english = englishNames[code] ?? french
  territories.set(code, { code, level, parents, name: language => (language === 'en' ? english : french) })
}

add('FR', 'country', [], 'France')
for (const [code, name] of Object.entries(data.regions)) add(code, 'region', ['FR'], name)
for (const [code, entry] of Object.entries(data.departments)) {
  const [region, name] = splitAtSpace(entry)
  add(code, 'department', region === code ? ['FR'] : [region], name)
}
for (const [code, name] of Object.entries(data.collectivities)) add(code, 'subdivision', ['FR'], name)
for (const [code, { level, name, parents }] of Object.entries(unusual)) add(code, level, parents, name)

const successorOf = new Map(Object.entries(successors))

/** France, its regions, departments and collectivities, also under the country codes of the overseas ones. */
export const france: Gazetteer = code => territories.get(successorOf.get(code) ?? code)

const overseas = new Set(regions.filter(code => departments.includes(code)))
const known = (code: string): Territory => territories.get(code) as Territory

/** France, its regions by name, then its departments by number; overseas, where both are one, only once. */
export const frenchTerritories: readonly Territory[] = [
  known('FR'),
  ...regions
    .map(known)
    .filter(({ code }) => !overseas.has(code))
    .sort((a, b) => a.name('fr').localeCompare(b.name('fr'), 'fr')),
  ...departments.map(known),
]

/** Every code of France's own parts, present and former, in no particular order. */
export function frenchCodes(): string[] {
  return [...territories.keys(), ...successorOf.keys()]
}
