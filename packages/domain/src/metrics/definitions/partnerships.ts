import type { FactName } from '../../partnership/facts.ts'
import type { Texts } from '../headline/lang.ts'
import type { MetricDefinition } from './definition.ts'

const flow = (name: string, fact: FactName, text: Texts): MetricDefinition => ({
  name,
  version: 1,
  text,
  sort: 'flow',
  source: { of: 'partnerships', fact },
})

/** What happens to partnerships, and how many are active. */
export const partnershipMetrics: readonly MetricDefinition[] = [
  flow('new-partnerships', 'new', {
    fr: 'Partenariats actifs pour la première fois : une fois par partenariat, à sa première entrée dans l’état actif, quel que soit l’événement.',
    en: 'Partnerships active for the first time: once per partnership, when it first enters the active state, by whatever event.',
  }),
  flow('reactivated-partnerships', 'reactivated', {
    fr: 'Retours de partenariats terminés dans l’état actif ; une reprise après suspension n’en est pas un.',
    en: 'Returns of ended partnerships to the active state; resuming after a suspension is not one.',
  }),
  flow('ended-partnerships', 'ended', {
    fr: 'Fins de partenariats actifs ou suspendus : échus, achevés ou résiliés.',
    en: 'Ends of active or suspended partnerships: expired, completed or terminated.',
  }),
  flow('signed-partnerships', 'signed', {
    fr: 'Signatures de partenariats.',
    en: 'Signatures of partnerships.',
  }),
  flow('renewed-partnerships', 'renewed', {
    fr: 'Renouvellements de partenariats.',
    en: 'Renewals of partnerships.',
  }),
  flow('declined-partnerships', 'declined', {
    fr: 'Partenariats envisagés, puis déclinés.',
    en: 'Partnerships considered and then declined.',
  }),
  {
    name: 'active-partnerships',
    version: 1,
    text: {
      fr: 'Partenariats actifs à la fin du jour, les suspendus compris. Ce qui finit ce jour-là n’en est plus, ce qui commence en est.',
      en: 'Partnerships active at the end of the day, suspended ones included. What ends on the day is out, what starts on it is in.',
    },
    sort: 'stock',
    of: 'active-partnerships',
  },
]
