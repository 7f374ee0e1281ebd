import type { Data, Recorded } from '../recorded.ts'
import type { Dice } from './dice.ts'

/** An event to post, but for what makes it unique. */
export type Posting = {
  readonly type: string
  readonly subject: string
  readonly effective: string
  readonly data: Data & Readonly<Record<string, unknown>>
  readonly replaces?: string
}

/** What histories are made in: the events recorded so far, and names that no other world has. */
export type World = {
  readonly dice: Dice
  /** What every id begins with. */
  readonly tag: string
  /** What more of its events are about than of any other's. */
  readonly focus: 'partnerships' | 'organisations' | 'corrections'
  readonly recorded: readonly Recorded[]
}

/** The streams of an aggregate, those of this world only. */
export const streamsOf = ({ recorded, tag }: World, aggregate: string): Recorded[][] => [
  ...Map.groupBy(
    recorded.filter(({ subject }) => subject.startsWith(`${aggregate}/${tag}`)),
    ({ subject }) => subject,
  ).values(),
]

/** The ids that a world has of an aggregate, there or not yet. */
export const idsOf = ({ tag }: Pick<World, 'tag'>, aggregate: keyof typeof sizes): string[] =>
  Array.from({ length: sizes[aggregate] }, (_, i) => `${tag}${letters[aggregate]}${i}`)

/** The ids that have been recorded. */
export const known = (world: World, aggregate: keyof typeof sizes): string[] =>
  streamsOf(world, aggregate).map(([first]) => (first as Recorded).subject.slice(aggregate.length + 1))

const sizes = { programme: 4, organisation: 9, partnership: 14, activity: 6, figure: 2 }
const letters = { programme: 'p', organisation: 'o', partnership: 's', activity: 'a', figure: 'f' }

export const themes = ['inclusion', 'emploi', 'numerique']
export const territories = [
  'FR-BFC',
  'FR-21',
  'insee:21231',
  'FR-71',
  'epci:200006682',
  'FR-75C',
  'insee:75112',
  'FR-IDF',
  'FR-D',
  'FR-GP',
  'FR',
  'FR-20',
  'DE-BY',
  'local:quartier',
]
export const activityKinds = ['convention', 'workshop', 'study']
export const partnershipKinds = ['charter', 'agreement', 'contract', 'project']
export const organisationKinds = ['association', 'company', 'public-authority', 'school']
export const roles = ['host', 'partner', 'partner', 'signatory', 'funder', 'observer', 'observer']
