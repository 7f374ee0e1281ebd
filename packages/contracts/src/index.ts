export * from './days.ts'
export * from './effective-date.ts'
export * from './envelope.ts'
export { PostedEventSchema, RecordedEventSchema, recordedEventOf } from './event-schemas.ts'
export {
  ClockExpiry,
  type Opening,
  openingKeysIn,
} from './events/partnership.ts'
export { defaultTimeZone } from './events/programme.ts'
export type { Retraction } from './events/retraction.ts'
export * from './events/vocabulary.ts'
export * from './filter.ts'
export * from './identifiers.ts'
export * from './ids.ts'
export * from './problems.ts'
export { remembering } from './remembering.ts'
export { Territory } from './territory.ts'
export { Name, Slug, Text } from './text.ts'
export { activityKinds, memberRoles, organisationKinds, partnershipKinds } from './words/kinds.ts'
export { natures, qualifiers } from './words/numbers.ts'
