import { canonicalTerritory, departments, isTerritory } from '@partnerships/territories'
import { worldDays } from './calendar.ts'

export type Programme = {
  readonly id: string
  readonly parent?: string
  /** Whether its events come from a system that knows every day; else from documents and spreadsheets. */
  readonly isExact: boolean
}

/** What there is to be told of: so many subjects of each sort, and the words that they are told in. */
export type World = {
  readonly seed: number
  readonly partnerships: number
  readonly organisations: number
  readonly activities: number
  readonly programmes: readonly Programme[]
  readonly themes: readonly string[]
  readonly communes: readonly string[]
}

const branches = ['inclusion', 'territoires', 'transition', 'solidarites']
const leaves = [4, 4, 4, 3]

const programmes: readonly Programme[] = [
  { id: 'alliance', isExact: true },
  ...branches.map(id => ({ id, parent: 'alliance', isExact: true })),
  ...branches.flatMap((parent, i) =>
    Array.from({ length: leaves[i] as number }, (_, k) => ({
      id: `${parent}-${k + 1}`,
      parent,
      isExact: k % 2 === 0,
    })),
  ),
]

const themes = [
  'inclusion-numerique',
  'insertion',
  'mobilite',
  'logistique',
  'aide-alimentaire',
  'handicap',
  'jeunesse',
  'grand-age',
  'logement',
  'reemploi',
  'ruralite',
  'acces-aux-droits',
]

/** Every third commune of each department's first hundred. */
const communesOf = (department: string): string[] =>
  Array.from({ length: 33 }, (_, i) => 3 * i + 1)
    .map(n => `insee:${department.slice(3)}${String(n).padStart(8 - department.length, '0')}`)
    .filter(code => isTerritory(code) && canonicalTerritory(code) === code)

/** A world with so many partnerships; the rest is in proportion. The same for the same seed. */
export const worldOf = (partnerships: number, seed = 1): World => ({
  seed,
  partnerships,
  organisations: Math.max(50, Math.ceil(partnerships / 5)),
  activities: Math.ceil(partnerships / 10),
  programmes,
  themes,
  communes: departments.flatMap(communesOf),
})

/** The first so many organisations are there from the start; of the last one the world hears on its last day. */
const earlyShare = 0.3

/** The day on which an organisation is registered. */
export const registeredOn = ({ organisations }: World, n: number): number =>
  Math.max(0, Math.floor(((n / organisations - earlyShare) / (1 - earlyShare)) * worldDays))

/** How many organisations are registered before a day; they are numbered in the order of registration. */
export const organisationsBefore = ({ organisations }: World, day: number): number =>
  Math.max(
    1,
    Math.floor(organisations * (earlyShare + (1 - earlyShare) * (Math.max(0, day - 1) / worldDays))),
  )

export const organisationId = (n: number): string => `o${n}`
