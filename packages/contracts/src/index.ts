export * from './days.ts'
export * from './effective-date.ts'
export * from './envelope.ts'
export { PostedEventSchema, RecordedEventSchema, recordedEventOf } from './event-schemas.ts'
export { activityKinds } from './events/activity.ts'
export { natures, qualifiers } from './events/figure.ts'
export { organisationKinds } from './events/organisation.ts'
export {
  ClockExpiry,
  memberRoles,
  type Opening,
  openingKeysIn,
  partnershipKinds,
} from './events/partnership.ts'
export { defaultTimeZone } from './events/programme.ts'
export type { Retraction } from './events/retraction.ts'
export * from './events/vocabulary.ts'
export * from './filter.ts'
export * from './identifiers.ts'
export * from './ids.ts'
export * from './problems.ts'
export { Territory } from './territory.ts'
export { Name, Slug, Text } from './text.ts'
