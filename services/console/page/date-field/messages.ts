import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    known: 'How well it is known',
    precisions: {
      day: 'Day',
      month: 'Month',
      year: 'Year',
      between: 'Between … and …',
      latest: '… at the latest',
    },
    labels: {
      day: 'Day',
      month: 'Month and year',
      year: 'Year',
      between: 'Not before',
      latest: 'At the latest',
    },
    until: 'Not after',
    examples: {
      day: '',
      month: 'Such as 07/2021 or July 2021',
      year: 'Such as 2021',
      between: 'Such as 2021, 07/2021 or 15/07/2021',
      latest: 'Such as 2021, 07/2021 or 15/07/2021',
    },
    today: 'Today',
    none: 'No date yet',
    unread: 'This is not a date that can be read so',
    clear: 'Take the date away',
  },
  fr: {
    known: 'Précision de la date',
    precisions: {
      day: 'Jour',
      month: 'Mois',
      year: 'Année',
      between: 'Entre … et …',
      latest: 'Au plus tard …',
    },
    labels: {
      day: 'Jour',
      month: 'Mois et année',
      year: 'Année',
      between: 'Pas avant',
      latest: 'Au plus tard',
    },
    until: 'Pas après',
    examples: {
      day: '',
      month: 'Par exemple 07/2021 ou juillet 2021',
      year: 'Par exemple 2021',
      between: 'Par exemple 2021, 07/2021 ou 15/07/2021',
      latest: 'Par exemple 2021, 07/2021 ou 15/07/2021',
    },
    today: 'Aujourd’hui',
    none: 'Pas encore de date',
    unread: 'Cette date ne peut pas être lue',
    clear: 'Retirer la date',
  },
})
