export const programmeStatuses = ['launched', 'closed'] as const
export type ProgrammeStatus = (typeof programmeStatuses)[number]

export const organisationStatuses = ['registered', 'merged', 'dissolved'] as const
export type OrganisationStatus = (typeof organisationStatuses)[number]

/** The lifecycle states of a partnership. */
export const partnershipStatuses = [
  'identified',
  'contacted',
  'negotiating',
  'signed',
  'active',
  'suspended',
  'expired',
  'completed',
  'terminated',
  'declined',
  'abandoned',
] as const
export type PartnershipStatus = (typeof partnershipStatuses)[number]

export const activityStatuses = ['planned', 'held', 'cancelled'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const figureStatuses = ['published', 'restated'] as const
export type FigureStatus = (typeof figureStatuses)[number]

/**
 * `live`: it answers. `behind`: it answers, but takes nothing in though an event waits. `building`: it is built
 * beside what answers, or a newer version that will answer. `retired`: an older one that did. `absent`: it should
 * answer and holds nothing. `stopped`: it is of another ledger, or has read what this one has lost.
 */
export const projectionStates = ['live', 'behind', 'building', 'retired', 'absent', 'stopped'] as const
export type ProjectionState = (typeof projectionStates)[number]
