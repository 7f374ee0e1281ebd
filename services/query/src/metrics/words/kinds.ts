import type { partnershipKinds } from '@partnerships/contracts'
import type { Texts } from '@partnerships/domain'

/** What the kinds of partnership are called. */
export const kindNames: Readonly<Record<(typeof partnershipKinds)[number], Texts>> = {
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
  other: { fr: 'autre', en: 'other' },
}
