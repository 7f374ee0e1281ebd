import data from './data/epcis.json' with { type: 'json' }
import { splitAtSpace } from './packed.ts'
import type { Gazetteer, Territory } from './territory.ts'

const prefix = 'epci:'
const groupings = new Map<string, string>(Object.entries(data))

/** `epci:242100410`: the groupings of communes of any year since 2018; they lie in each department they touch. */
export const epcis: Gazetteer = code => {
  const entry = code.startsWith(prefix) ? groupings.get(code.slice(prefix.length)) : undefined
  return entry === undefined ? undefined : grouping(code, entry)
}

function grouping(code: string, entry: string): Territory {
  const [touched, name] = splitAtSpace(entry)
  return {
    code,
    level: 'epci',
    parents: touched.split(',').map(department => `FR-${department}`),
    name: () => name,
  }
}

/** The EPCIs of any year since 2018. */
export function everyEpci(): Territory[] {
  return [...groupings].map(([siren, entry]) => grouping(prefix + siren, entry))
}

/** Every EPCI code known, in no particular order. */
export function epciCodes(): string[] {
  return [...groupings.keys()].map(siren => prefix + siren)
}
