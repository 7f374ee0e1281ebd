import { defineMessages } from '../../i18n/index.ts'

export const messages = defineMessages({
  en: {
    title: 'How to read this',
    certain: 'Certain, possible',
    certainText:
      'A date is recorded as precisely as it is known: a day, a month, a year. What lies within the period whatever the exact day is certain. What may lie within it is possible: “200 to 201” is 200 certain ones and one that may be another.',
    known: 'Known on',
    knownText:
      'Events are often recorded late, or corrected. Choose a day under “As known on”, and the numbers are what they were on the evening of that day; what was recorded since is left out.',
    undated: 'In no single part',
    undatedText:
      'What is only known to be of 2022 counts for 2022, but for none of its months. So months may add up to less than their year.',
    behind: 'What is behind it',
    behindText:
      'Each line is a partnership, an organisation or an activity that counts, with its date and the event that says so. Open it to see who recorded it and when.',
  },
  fr: {
    title: 'Comment lire ce nombre',
    certain: 'Certain, possible',
    certainText:
      'Une date est enregistrée aussi précisément qu’elle est connue : un jour, un mois, une année. Ce qui tombe dans la période quel que soit le jour exact est certain. Ce qui y tombe peut-être est possible : « 200 à 201 », ce sont 200 certains et un de plus, peut-être.',
    known: 'Connu au',
    knownText:
      'Les événements sont souvent enregistrés tard, ou corrigés. Choisissez un jour sous « Tel que connu le » : les nombres sont ceux du soir de ce jour-là ; ce qui a été enregistré depuis est laissé de côté.',
    undated: 'Dans aucune partie',
    undatedText:
      'Ce dont on sait seulement que c’était en 2022 compte pour 2022, mais pour aucun de ses mois. La somme des mois peut donc être inférieure à l’année.',
    behind: 'Ce qu’il y a derrière',
    behindText:
      'Chaque ligne est un partenariat, une organisation ou une activité qui compte, avec sa date et l’événement qui le dit. Ouvrez-la pour voir qui l’a enregistré et quand.',
  },
})
