import namesByDepartment from './data/communes.json' with { type: 'json' }
import formerByCommune from './data/former-communes.json' with { type: 'json' }
import { territoryOfCollectivity } from './french-codes.ts'
import { lazy, unpack } from './packed.ts'
import type { Gazetteer, Territory } from './territory.ts'

const prefix = 'insee:'

/** Department (`21`, `2A`, `971`, or a collectivity such as `975`) → the rest of the code → name. */
const packed = new Map<string, string>(Object.entries(namesByDepartment))
const departmentNames = new Map<string, Map<string, string>>()

const successors = lazy(
  () =>
    new Map(
      Object.entries(formerByCommune).flatMap(([code, former]) => former.split(' ').map(old => [old, code])),
    ),
)

/** `insee:21231`; a former commune, a part of one or a municipal arrondissement finds the commune of today. */
export const communes: Gazetteer = code => {
  if (!code.startsWith(prefix)) return undefined
  const insee = code.slice(prefix.length)
  return current(insee) ?? current(successors().get(insee) ?? '')
}

function current(insee: string) {
  const department = insee.slice(0, /^9[78]/.test(insee) ? 3 : 2)
  const name = namesIn(department)?.get(insee.slice(department.length))
  return name === undefined ? undefined : commune(department, insee.slice(department.length), name)
}

function commune(department: string, rest: string, name: string): Territory {
  return {
    code: prefix + department + rest,
    level: 'commune',
    parents: [territoryOfCollectivity[department] ?? `FR-${department}`],
    name: () => name,
  }
}

function namesIn(department: string) {
  const text = packed.get(department)
  if (text !== undefined && !departmentNames.has(department)) departmentNames.set(department, unpack(text))
  return departmentNames.get(department)
}

/** The communes of today, department by department. */
export function currentCommunes(): Territory[] {
  return [...packed].flatMap(([department, text]) =>
    [...unpack(text)].map(([rest, name]) => commune(department, rest, name)),
  )
}

/** Every code a commune has or had, in no particular order. */
export function communeCodes(): string[] {
  const today = [...packed].flatMap(([department, text]) =>
    [...unpack(text).keys()].map(rest => department + rest),
  )
  return [...today, ...successors().keys()].map(insee => prefix + insee)
}
