import type { MetricDefinition } from './definition.ts'

/** What others say. */
export const figureMetrics: readonly MetricDefinition[] = [
  {
    name: 'figures',
    version: 1,
    text: {
      fr: 'Chiffres publiés et rectifiés, par indicateur, sujet, territoire et période, à côté du nombre que le registre donne lui-même là où le chiffre nomme un indicateur du registre.',
      en: 'Figures published and restated, by indicator, subject, territory and period, beside the ledger’s own number where the figure names one of its metrics.',
    },
    sort: 'list',
    of: 'figures',
  },
]
