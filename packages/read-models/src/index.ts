export { figuresAbout } from './figures/figures-about.ts'
export { figures } from './figures/model.ts'
export type { Figure } from './figures/states.ts'
export type { Listed, Page } from './listing/list-states.ts'
export { migrateReadModels } from './migrate.ts'
export {
  listOrganisations,
  type OrganisationFilter,
  organisationSorts,
} from './organisations/list-organisations.ts'
export { organisations } from './organisations/model.ts'
export { namesOf } from './organisations/names-of.ts'
export {
  type OrganisationState,
  organisationStateRows,
  organisationStatuses,
} from './organisations/states.ts'
export { countActive, type KeysOf } from './partnerships/counting/count-active.ts'
export { countFacts, type FactCount } from './partnerships/counting/count-facts.ts'
export type { Dimension, DimensionFilter } from './partnerships/counting/dimension.ts'
export { listActive } from './partnerships/counting/list-active.ts'
export { type Evidence, type FactPlace, listFacts } from './partnerships/counting/list-facts.ts'
export {
  listPartnerships,
  type PartnershipFilter,
  partnershipSorts,
} from './partnerships/list-partnerships.ts'
export { partnerships } from './partnerships/model.ts'
export type { PartnershipState } from './partnerships/states.ts'
export { childrenOf } from './programmes/children-of.ts'
export { knownProgrammes } from './programmes/known-programmes.ts'
export { listProgrammes, type ProgrammeFilter, programmeSorts } from './programmes/list-programmes.ts'
export { programmes } from './programmes/model.ts'
export { programmesWithin } from './programmes/programmes-within.ts'
export { type ProgrammeState, programmeStateRows, programmeStatuses } from './programmes/states.ts'
export { timeZoneOf } from './programmes/time-zone.ts'
export { type Checkpoint, readCheckpoint } from './projection/checkpoint.ts'
export { type Folded, LostCheckpoint, Projection } from './projection/projection.ts'
export { type ReadModel, schemaOf } from './projection/read-model.ts'
export { type ProjectionRow, readProjections } from './projection/read-projections.ts'
export { readModels } from './read-models.ts'
export { validAt } from './valid-time.ts'
