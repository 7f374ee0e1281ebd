import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    sure: 'Certain',
    possible: 'Possible',
    possibleWhy: 'Possible: the date is not known precisely enough',
    range: (value: string, possible: string) => `${value} to ${possible}`,
    asTable: 'As a table',
    place: 'When',
    explore: 'The arrow keys go from value to value.',
    empty: 'Nothing to show for what is chosen.',
    palePossible: 'Pale: possible, where a date is not known precisely enough to be sure.',
  },
  fr: {
    sure: 'Certains',
    possible: 'Possibles',
    possibleWhy: 'Possibles : la date n’est pas connue assez précisément',
    range: (value, possible) => `${value} à ${possible}`,
    asTable: 'Voir en tableau',
    place: 'Quand',
    explore: 'Les flèches du clavier passent d’une valeur à l’autre.',
    empty: 'Rien à montrer pour ce choix.',
    palePossible: 'En pâle : possibles, quand une date n’est pas connue assez précisément.',
  },
})
