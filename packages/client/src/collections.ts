import type {
  Activity,
  ActivityPage,
  Figure,
  FigurePage,
  Organisation,
  OrganisationPage,
  Partnership,
  PartnershipPage,
  Programme,
  ProgrammePage,
} from '@partnerships/contracts/answers'
import type {
  ActivitiesQuery,
  FiguresQuery,
  OrganisationsQuery,
  PartnershipsQuery,
  ProgrammesQuery,
} from './queries.ts'

/** What is listed and shown one by one: a page of each, one of it in full, and what its list takes. */
export type Collections = {
  readonly programmes: { page: ProgrammePage; one: Programme; query: ProgrammesQuery }
  readonly organisations: { page: OrganisationPage; one: Organisation; query: OrganisationsQuery }
  readonly partnerships: { page: PartnershipPage; one: Partnership; query: PartnershipsQuery }
  readonly activities: { page: ActivityPage; one: Activity; query: ActivitiesQuery }
  readonly figures: { page: FigurePage; one: Figure; query: FiguresQuery }
}

export type Collection = keyof Collections
export type Page<C extends Collection> = Collections[C]['page']
export type Item<C extends Collection> = Page<C>['items'][number]
export type Shown<C extends Collection> = Collections[C]['one']
export type Listing<C extends Collection> = Collections[C]['query']
