import type { PartnerFactName } from '../../partner/facts.ts'
import type { Texts } from '../headline/lang.ts'
import type { MetricDefinition } from './definition.ts'

const flow = (name: string, fact: PartnerFactName, text: Texts): MetricDefinition => ({
  name,
  version: 1,
  text,
  sort: 'flow',
  source: { of: 'partners', fact },
})

/** Who becomes a partner, who stops being one, and how many there are. */
export const partnerMetrics: readonly MetricDefinition[] = [
  flow('new-partners', 'new', {
    fr: 'Organisations partenaires pour la première fois, parmi les partenariats des programmes retenus. Est partenaire un membre d’un partenariat actif ou suspendu, en tout rôle sauf hôte et observateur ; le passé de celles qui ont été absorbées compte.',
    en: 'Organisations that are partners for the first time, in the partnerships of the programmes asked for. A partner is a member of an active or suspended partnership, in any role but host and observer; the past of those merged into it counts.',
  }),
  flow('returning-partners', 'returning', {
    fr: 'Organisations de nouveau partenaires, après un jour au moins où elles ne l’étaient dans aucun partenariat.',
    en: 'Organisations that are partners again, after at least a day on which they were so in no partnership.',
  }),
  flow('ended-partners', 'ended', {
    fr: 'Organisations qui ne sont plus partenaires dans aucun partenariat à la fin du jour, et celles absorbées par une autre qui l’était aussi.',
    en: 'Organisations that are partners in no partnership any more at the end of the day, and those merged into another that was one as well.',
  }),
  {
    name: 'active-partners',
    version: 1,
    text: {
      fr: 'Organisations partenaires à la fin du jour : membres d’un partenariat actif ou suspendu, en tout rôle sauf hôte et observateur, chacune comptée une fois.',
      en: 'Organisations that are partners at the end of the day: members of an active or suspended partnership, in any role but host and observer, each counted once.',
    },
    sort: 'stock',
    of: 'active-partners',
  },
]
