import { defineMessages, useMessages } from '../i18n/index.ts'

const names = defineMessages({
  en: {
    'new-partnerships': 'New partnerships',
    'reactivated-partnerships': 'Reactivated partnerships',
    'ended-partnerships': 'Ended partnerships',
    'signed-partnerships': 'Signed partnerships',
    'renewed-partnerships': 'Renewed partnerships',
    'declined-partnerships': 'Declined partnerships',
    'active-partnerships': 'Active partnerships',
    'new-partners': 'New partners',
    'returning-partners': 'Returning partners',
    'ended-partners': 'Ended partners',
    'active-partners': 'Active partners',
    'activities-held': 'Activities held',
    'activity-participations': 'Participations in activities',
    'contributions-pledged': 'Contributions pledged',
    'contributions-delivered': 'Contributions delivered',
    'covered-territories': 'Territories covered',
    stages: 'Partnerships by status',
    'renewal-rate': 'Renewal rate',
    'retention-rate': 'Retention rate',
    'conversion-rate': 'Conversion rate',
    'time-to-sign': 'Time to signature',
    figures: 'Published figures',
  },
  fr: {
    'new-partnerships': 'Nouveaux partenariats',
    'reactivated-partnerships': 'Partenariats réactivés',
    'ended-partnerships': 'Partenariats terminés',
    'signed-partnerships': 'Partenariats signés',
    'renewed-partnerships': 'Partenariats renouvelés',
    'declined-partnerships': 'Partenariats déclinés',
    'active-partnerships': 'Partenariats actifs',
    'new-partners': 'Nouveaux partenaires',
    'returning-partners': 'Partenaires de retour',
    'ended-partners': 'Partenaires sortis',
    'active-partners': 'Partenaires actifs',
    'activities-held': 'Activités tenues',
    'activity-participations': 'Participations aux activités',
    'contributions-pledged': 'Contributions promises',
    'contributions-delivered': 'Contributions apportées',
    'covered-territories': 'Territoires couverts',
    stages: 'Partenariats par état',
    'renewal-rate': 'Taux de renouvellement',
    'retention-rate': 'Taux de fidélité',
    'conversion-rate': 'Taux de conversion',
    'time-to-sign': 'Délai de signature',
    figures: 'Chiffres publiés',
  },
})

/** What metrics are called; one that is not known is shown as it is. */
export const useMetricName = (): ((metric: string) => string) => {
  const known: Readonly<Record<string, string>> = useMessages(names)
  return metric => known[metric] ?? metric
}
