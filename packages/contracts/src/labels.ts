import type { EventType } from './events/vocabulary.ts'
import type { activityKinds, memberRoles, organisationKinds, partnershipKinds } from './words/kinds.ts'
import type { natures, qualifiers } from './words/numbers.ts'

/** The same in both languages. */
type Texts = { readonly fr: string; readonly en: string }
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
export const statusLabels = {
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
} as const satisfies Record<string, Texts>

/** What the units of contributions are called. */
export const unitLabels = {
  EUR: { fr: 'euro', en: 'euro' },
  day: { fr: 'jour', en: 'day' },
  hour: { fr: 'heure', en: 'hour' },
  m2: { fr: 'mètre carré', en: 'square metre' },
  item: { fr: 'objet', en: 'item' },
} as const satisfies Record<string, Texts>

/** What the roles of members are called. */
export const roleLabels: Labels<(typeof memberRoles)[number]> = {
  host: { fr: 'porteur', en: 'host' },
  partner: { fr: 'partenaire', en: 'partner' },
  signatory: { fr: 'signataire', en: 'signatory' },
  operator: { fr: 'opérateur', en: 'operator' },
  funder: { fr: 'financeur', en: 'funder' },
  member: { fr: 'membre', en: 'member' },
  observer: { fr: 'observateur', en: 'observer' },
  other: { fr: 'autre', en: 'other' },
}

/** What the kinds of contribution are called. */
export const contributionKindLabels = {
  funding: { fr: 'financement', en: 'funding' },
  skills: { fr: 'compétences', en: 'skills' },
  premises: { fr: 'locaux', en: 'premises' },
  goods: { fr: 'biens', en: 'goods' },
} as const satisfies Record<string, Texts>

/** How a published number is meant. */
export const qualifierLabels: Labels<(typeof qualifiers)[number]> = {
  exact: { fr: 'exactement', en: 'exactly' },
  approximate: { fr: 'environ', en: 'about' },
  'at-least': { fr: 'au moins', en: 'at least' },
  'at-most': { fr: 'au plus', en: 'at most' },
}

/** What a published number is. */
export const natureLabels: Labels<(typeof natures)[number]> = {
  observed: { fr: 'observé', en: 'observed' },
  estimated: { fr: 'estimé', en: 'estimated' },
  target: { fr: 'objectif', en: 'target' },
}

/** What happened, as an event of each type says it. */
export const eventLabels: Labels<EventType> = {
  'programme.launched': { fr: 'Programme lancé', en: 'Programme launched' },
  'programme.updated': { fr: 'Programme mis à jour', en: 'Programme updated' },
  'programme.closed': { fr: 'Programme clos', en: 'Programme closed' },
  'programme.retracted': { fr: 'Événement retiré', en: 'Event retracted' },
  'organisation.registered': { fr: 'Organisation enregistrée', en: 'Organisation registered' },
  'organisation.updated': { fr: 'Organisation mise à jour', en: 'Organisation updated' },
  'organisation.merged': { fr: 'Organisation fusionnée', en: 'Organisation merged' },
  'organisation.dissolved': { fr: 'Organisation dissoute', en: 'Organisation dissolved' },
  'organisation.post-taken': { fr: 'Prise de fonction', en: 'Post taken' },
  'organisation.post-left': { fr: 'Fin de fonction', en: 'Post left' },
  'organisation.retracted': { fr: 'Événement retiré', en: 'Event retracted' },
  'partnership.identified': { fr: 'Repéré', en: 'Identified' },
  'partnership.contacted': { fr: 'Contacté', en: 'Contacted' },
  'partnership.negotiation-opened': { fr: 'Négociation ouverte', en: 'Negotiation opened' },
  'partnership.signed': { fr: 'Signé', en: 'Signed' },
  'partnership.activated': { fr: 'Activé', en: 'Activated' },
  'partnership.suspended': { fr: 'Suspendu', en: 'Suspended' },
  'partnership.resumed': { fr: 'Repris', en: 'Resumed' },
  'partnership.renewed': { fr: 'Renouvelé', en: 'Renewed' },
  'partnership.expired': { fr: 'Échu', en: 'Expired' },
  'partnership.completed': { fr: 'Achevé', en: 'Completed' },
  'partnership.terminated': { fr: 'Résilié', en: 'Terminated' },
  'partnership.declined': { fr: 'Décliné', en: 'Declined' },
  'partnership.abandoned': { fr: 'Abandonné', en: 'Abandoned' },
  'partnership.reactivated': { fr: 'Réactivé', en: 'Reactivated' },
  'partnership.amended': { fr: 'Modifié', en: 'Amended' },
  'partnership.member-joined': { fr: 'Membre arrivé', en: 'Member joined' },
  'partnership.member-left': { fr: 'Membre parti', en: 'Member left' },
  'partnership.member-role-changed': { fr: 'Rôle d’un membre changé', en: 'Role of a member changed' },
  'partnership.contribution-pledged': { fr: 'Contribution promise', en: 'Contribution pledged' },
  'partnership.contribution-delivered': { fr: 'Contribution apportée', en: 'Contribution delivered' },
  'partnership.retracted': { fr: 'Événement retiré', en: 'Event retracted' },
  'activity.planned': { fr: 'Activité prévue', en: 'Activity planned' },
  'activity.held': { fr: 'Activité tenue', en: 'Activity held' },
  'activity.cancelled': { fr: 'Activité annulée', en: 'Activity cancelled' },
  'activity.retracted': { fr: 'Événement retiré', en: 'Event retracted' },
  'figure.published': { fr: 'Chiffre publié', en: 'Figure published' },
  'figure.restated': { fr: 'Chiffre rectifié', en: 'Figure restated' },
  'figure.retracted': { fr: 'Événement retiré', en: 'Event retracted' },
}
