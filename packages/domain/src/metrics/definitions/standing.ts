import type { MetricDefinition } from './definition.ts'

/** How partnerships stand at the end of a day, beside how many are active. */
export const standingMetrics: readonly MetricDefinition[] = [
  {
    name: 'covered-territories',
    version: 1,
    text: {
      fr: 'Régions, ou départements, où un partenariat est actif à la fin du jour, parmi les 18 régions ou les 101 départements. Un partenariat de toute la France ne couvre aucune région, celui d’une région n’en couvre aucun département.',
      en: 'Regions, or departments, with an active partnership in them at the end of the day, of the 18 regions or 101 departments. A partnership of all of France covers no region, one of a region covers none of its departments.',
    },
    sort: 'stock',
    of: 'covered-territories',
  },
  {
    name: 'stages',
    version: 1,
    text: {
      fr: 'Partenariats selon l’état où ils sont à la fin du jour, du premier repérage à la fin.',
      en: 'Partnerships by the state that they are in at the end of the day, from identified to ended.',
    },
    sort: 'stock',
    of: 'stages',
  },
]
