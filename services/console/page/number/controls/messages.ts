import { defineMessages } from '../../i18n/index.ts'

export const messages = defineMessages({
  en: {
    interval: 'Over time',
    noInterval: 'one total',
    intervals: { day: 'by day', week: 'by week', month: 'by month', quarter: 'by quarter', year: 'by year' },
    group: 'Grouped by',
    noGroup: 'nothing',
    level: 'Territories',
    levels: { country: 'countries', region: 'regions', department: 'departments', commune: 'communes' },
    unit: 'Unit',
    within: 'Signed within',
    periods: { P3M: '3 months', P6M: '6 months', P1Y: 'one year', P2Y: '2 years' },
  },
  fr: {
    interval: 'Dans le temps',
    noInterval: 'un seul total',
    intervals: {
      day: 'par jour',
      week: 'par semaine',
      month: 'par mois',
      quarter: 'par trimestre',
      year: 'par année',
    },
    group: 'Regroupé par',
    noGroup: 'rien',
    level: 'Territoires',
    levels: { country: 'pays', region: 'régions', department: 'départements', commune: 'communes' },
    unit: 'Unité',
    within: 'Signé en moins de',
    periods: { P3M: '3 mois', P6M: '6 mois', P1Y: 'un an', P2Y: '2 ans' },
  },
})
