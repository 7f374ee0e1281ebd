import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    loading: 'Loading…',
    again: 'Try again',
    notFound: 'Not found',
    failed: 'This could not be done',
    offline: 'The server cannot be reached. What you typed is kept; try again in a moment.',
    unknown:
      'The ledger knows nothing by this name, or did not yet at the time looked at. Check the link, or search the list.',
    choose: 'Choose…',
    any: 'All',
    nothingFound: 'Nothing found',
    clear: 'Clear',
    csvOf: (what: string) => `CSV: ${what}`,
    add: 'Add…',
    takeAway: (name: string) => `Take away: ${name}`,
    before: (day: string) => `${day} at the latest`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
  },
  fr: {
    loading: 'Chargement…',
    again: 'Réessayer',
    notFound: 'Introuvable',
    failed: 'Cela n’a pas pu être fait',
    offline: 'Le serveur est injoignable. Votre saisie est conservée ; réessayez dans un instant.',
    unknown:
      'Le registre ne connaît rien sous ce nom, ou ne le connaissait pas encore à la date considérée. Vérifiez le lien, ou cherchez dans la liste.',
    choose: 'Choisir…',
    any: 'Tous',
    nothingFound: 'Aucun résultat',
    clear: 'Effacer',
    csvOf: what => `CSV\u202f: ${what}`,
    add: 'Ajouter…',
    takeAway: name => `Retirer : ${name}`,
    before: day => `${day} au plus tard`,
    between: (from, to) => `entre ${from} et ${to}`,
  },
})
