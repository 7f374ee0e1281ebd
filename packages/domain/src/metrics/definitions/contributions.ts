import type { MetricDefinition } from './definition.ts'

/** What is promised and given in partnerships. */
export const contributionMetrics: readonly MetricDefinition[] = [
  {
    name: 'contributions-pledged',
    version: 1,
    text: {
      fr: 'Somme des contributions promises (argent, journées, locaux, biens), chaque unité à part, quel que soit l’état du partenariat.',
      en: 'Sum of the contributions pledged (money, days, premises, goods), each unit by itself, whatever the state of the partnership.',
    },
    sort: 'flow',
    source: { of: 'partnerships', fact: 'pledged' },
    sums: 'contributions',
  },
  {
    name: 'contributions-delivered',
    version: 1,
    text: {
      fr: 'Somme des contributions apportées (argent, journées, locaux, biens), chaque unité à part, quel que soit l’état du partenariat.',
      en: 'Sum of the contributions delivered (money, days, premises, goods), each unit by itself, whatever the state of the partnership.',
    },
    sort: 'flow',
    source: { of: 'partnerships', fact: 'delivered' },
    sums: 'contributions',
  },
]
