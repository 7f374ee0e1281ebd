import type { EventData } from '@partnerships/contracts'
import type { Note } from '../notebook.ts'
import { type Dice, dice, type Weighted } from './dice.ts'
import { regionOf, town } from './places.ts'

type Kind = EventData['organisation.registered']['kind']
export type Organisation = { id: string; kind: Kind; region: string }

const kinds: Weighted<readonly [Kind, string]> = [
  [['association', 'Association générée'], 38],
  [['cooperative', 'Coopérative générée'], 9],
  [['insertion-structure', 'Structure d’insertion générée'], 12],
  [['social-enterprise', 'Entreprise sociale générée'], 8],
  [['federation', 'Fédération générée'], 5],
  [['foundation', 'Fondation générée'], 4],
  [['mutual', 'Mutuelle générée'], 3],
  [['company', 'Entreprise générée'], 4],
  [['startup', 'Start-up générée'], 2],
  [['public-authority', 'Collectivité générée'], 5],
  [['school', 'École générée'], 3],
  [['third-place', 'Tiers-lieu généré'], 4],
  [['collective', 'Collectif généré'], 2],
  [['network', 'Réseau généré'], 1],
]

const count = 360

const register = (note: Note, random: Dice, number: number): Organisation => {
  const id = `genere-${String(number).padStart(3, '0')}`
  const [kind, label] = random.weighted(kinds)
  const territory = town(random)
  note('organisation.registered', `organisation/${id}`, String(random.int(1985, 2018)), {
    name: `${label} ${String(number).padStart(3, '0')}`,
    kind,
    territory,
  })
  return { id, kind, region: regionOf(territory) }
}

/** Organisations that don't exist: numbered, with a kind and a town, without official numbers. */
export const organisations = (note: Note): readonly Organisation[] => {
  const random = dice(2014)
  return Array.from({ length: count }, (_, i) => register(note, random, i + 1))
}

/** What became of some of them by 2026: two mergers, one found registered twice, three dissolved. */
export const fates = (note: Note) => {
  const become = (number: string, into: string, when: string, reason: 'merger' | 'duplicate') =>
    note('organisation.merged', `organisation/genere-${number}`, when, { into: `genere-${into}`, reason })
  become('017', '018', '2023-01-01', 'merger')
  become('142', '140', '2024-07-01', 'merger')
  become('301', '300', '2021', 'duplicate')
  for (const [number, when] of [
    ['055', '2023-06-30'],
    ['208', '2024-12'],
    ['333', '2025'],
  ] as const)
    note('organisation.dissolved', `organisation/genere-${number}`, when, {})
}
