import data from './data/epcis.json' with { type: 'json' }
import { splitAtSpace } from './packed.ts'
import type { Gazetteer } from './territory.ts'

const prefix = 'epci:'
const groupings = new Map<string, string>(Object.entries(data))

/** `epci:242100410`: the groupings of communes of any year since 2018; they lie in each department they touch. */
export const epcis: Gazetteer = code => {
  const entry = code.startsWith(prefix) ? groupings.get(code.slice(prefix.length)) : undefined
  if (entry === undefined) return undefined
  const [touched, name] = splitAtSpace(entry)
  return {
    code,
    level: 'epci',
    parents: touched.split(',').map(department => `FR-${department}`),
    name: () => name,
  }
}

/** Every EPCI code known, in no particular order. */
export function epciCodes(): string[] {
  return [...groupings.keys()].map(siren => prefix + siren)
}
