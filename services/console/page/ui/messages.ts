import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    loading: 'Loading …',
    again: 'Try again',
    failed: 'This could not be done',
    offline: 'The server cannot be reached. What you typed is kept; try again in a moment.',
    choose: 'Choose …',
    any: 'All',
    nothingFound: 'Nothing found',
    clear: 'Clear',
    close: 'Close',
    add: 'Add …',
    takeAway: (name: string) => `Take away: ${name}`,
    before: (day: string) => `${day} at the latest`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
  },
  fr: {
    loading: 'Chargement …',
    again: 'Réessayer',
    failed: 'Cela n’a pas pu être fait',
    offline: 'Le serveur est injoignable. Votre saisie est conservée ; réessayez dans un instant.',
    choose: 'Choisir …',
    any: 'Tous',
    nothingFound: 'Aucun résultat',
    clear: 'Effacer',
    close: 'Fermer',
    add: 'Ajouter …',
    takeAway: name => `Retirer : ${name}`,
    before: day => `au plus tard ${day}`,
    between: (from, to) => `entre ${from} et ${to}`,
  },
})
