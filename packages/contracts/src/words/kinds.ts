export const organisationKinds = [
  'federation',
  'association',
  'cooperative',
  'mutual',
  'foundation',
  'social-enterprise',
  'insertion-structure',
  'company',
  'startup',
  'bank',
  'public-authority',
  'chamber',
  'school',
  'third-place',
  'collective',
  'network',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const partnershipKinds = [
  'charter',
  'framework-agreement',
  'agreement',
  'contract',
  'project',
  'grouping',
  'skills-sponsorship',
  'procurement',
  'shared-premises',
  'funding',
  'other',
] as const
export type PartnershipKind = (typeof partnershipKinds)[number]

/** What a member is in a partnership. */
export const memberRoles = [
  'host',
  'partner',
  'signatory',
  'operator',
  'funder',
  'member',
  'observer',
  'other',
] as const
export type MemberRole = (typeof memberRoles)[number]

export const activityKinds = [
  'convention',
  'workshop',
  'round-table',
  'study',
  'training',
  'meeting',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const contributionKinds = ['funding', 'skills', 'premises', 'goods'] as const
export type ContributionKind = (typeof contributionKinds)[number]
