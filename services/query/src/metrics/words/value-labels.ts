import type { activityKinds, organisationKinds, partnershipKinds } from '@partnerships/contracts'
import type { Status, Texts, Unit } from '@partnerships/domain'

type Labels<Value extends string> = Readonly<Record<Value, Texts>>

/** What the kinds of partnership and of activity are called. */
export const kindLabels: Labels<(typeof partnershipKinds | typeof activityKinds)[number]> = {
  charter: { fr: 'charte', en: 'charter' },
  'framework-agreement': { fr: 'accord-cadre', en: 'framework agreement' },
  agreement: { fr: 'accord', en: 'agreement' },
  contract: { fr: 'contrat', en: 'contract' },
  project: { fr: 'projet', en: 'project' },
  grouping: { fr: 'groupement', en: 'grouping' },
  'skills-sponsorship': { fr: 'mécénat de compétences', en: 'skills sponsorship' },
  procurement: { fr: 'achats', en: 'procurement' },
  'shared-premises': { fr: 'locaux partagés', en: 'shared premises' },
  funding: { fr: 'financement', en: 'funding' },
  convention: { fr: 'convention', en: 'convention' },
  workshop: { fr: 'atelier', en: 'workshop' },
  'round-table': { fr: 'table ronde', en: 'round table' },
  study: { fr: 'étude', en: 'study' },
  training: { fr: 'formation', en: 'training' },
  meeting: { fr: 'réunion', en: 'meeting' },
  other: { fr: 'autre', en: 'other' },
}

/** What the kinds of organisation are called. */
export const organisationKindLabels: Labels<(typeof organisationKinds)[number]> = {
  federation: { fr: 'fédération', en: 'federation' },
  association: { fr: 'association', en: 'association' },
  cooperative: { fr: 'coopérative', en: 'cooperative' },
  mutual: { fr: 'mutuelle', en: 'mutual' },
  foundation: { fr: 'fondation', en: 'foundation' },
  'social-enterprise': { fr: 'entreprise sociale', en: 'social enterprise' },
  'insertion-structure': { fr: 'structure d’insertion', en: 'insertion structure' },
  company: { fr: 'entreprise', en: 'company' },
  startup: { fr: 'jeune pousse', en: 'startup' },
  bank: { fr: 'banque', en: 'bank' },
  'public-authority': { fr: 'collectivité ou administration', en: 'public authority' },
  chamber: { fr: 'chambre consulaire', en: 'chamber' },
  school: { fr: 'école', en: 'school' },
  'third-place': { fr: 'tiers-lieu', en: 'third place' },
  collective: { fr: 'collectif', en: 'collective' },
  network: { fr: 'réseau', en: 'network' },
  other: { fr: 'autre', en: 'other' },
}

/** What the states of a partnership are called. */
export const statusLabels: Labels<Status> = {
  identified: { fr: 'repéré', en: 'identified' },
  contacted: { fr: 'contacté', en: 'contacted' },
  negotiating: { fr: 'en négociation', en: 'negotiating' },
  signed: { fr: 'signé', en: 'signed' },
  active: { fr: 'actif', en: 'active' },
  suspended: { fr: 'suspendu', en: 'suspended' },
  expired: { fr: 'échu', en: 'expired' },
  completed: { fr: 'achevé', en: 'completed' },
  terminated: { fr: 'résilié', en: 'terminated' },
  declined: { fr: 'décliné', en: 'declined' },
  abandoned: { fr: 'abandonné', en: 'abandoned' },
}

/** What the units of contributions are called. */
export const unitLabels: Labels<Unit> = {
  EUR: { fr: 'euro', en: 'euro' },
  day: { fr: 'jour', en: 'day' },
  hour: { fr: 'heure', en: 'hour' },
  m2: { fr: 'mètre carré', en: 'square metre' },
  item: { fr: 'objet', en: 'item' },
}
