import type { reading } from './reading.ts'

const programme = 'pes-21'

/** The yearly forums from 2017 on and what else the Pôle held, took part in or was about to hold. */
export const activitiesOfPes21 = ({ note, held, source }: ReturnType<typeof reading>) => {
  held('forum-ess-2017', '2017', {
    programme,
    kind: 'meeting',
    title: 'Forum du mois de l’ESS 2017 : débat',
    territory: 'insee:21231',
    participants: { organisations: ['pes-21', 'mouves', 'mes', 'region-bfc', 'cress-bfc'] },
  })
  for (const year of ['2018', '2019', '2020'])
    held(`forum-ess-${year}`, year, {
      programme,
      kind: 'meeting',
      title: `Forum annuel du mois de l’ESS ${year}`,
      participants: { organisations: ['pes-21'] },
    })
  held('utilite-sociale-2020', '2020', {
    programme,
    kind: 'study',
    title: 'Évaluation de l’utilité sociale du Pôle',
    participants: { organisations: ['pes-21'] },
  })
  held('observatoire-vie-associative-2018', '2018', {
    programme,
    kind: 'study',
    title: 'Travaux de l’Observatoire dijonnais de la vie associative',
    territory: 'epci:242100410',
    themes: ['vie-associative'],
    participants: { organisations: ['pes-21', 'observatoire-vie-associative'] },
  })
  held('assises-associatives-dijon', '../2021', {
    programme,
    kind: 'meeting',
    title: 'Assises associatives de la Ville de Dijon',
    territory: 'insee:21231',
    themes: ['vie-associative'],
    participants: { organisations: ['pes-21', 'ville-de-dijon'] },
  })
  held('formations-crdva', '2013/2021', {
    programme,
    kind: 'training',
    title: 'Formations du CRDVA aux acteurs associatifs',
    territory: 'epci:242100410',
    themes: ['vie-associative'],
    participants: { organisations: ['pes-21'] },
    partnerships: ['crdva'],
  })
  held('evenement-annuel-mecenes', '../2021', {
    programme,
    kind: 'other',
    title: 'Événement annuel du Pôle avec entreprises et fondations',
    participants: { organisations: ['pes-21'] },
    partnerships: ['entreprises-et-fondations'],
  })
  held('evenement-cci-cote-d-or', '../2021', {
    programme,
    kind: 'other',
    title: 'Événement avec la CCI de Côte-d’Or',
    participants: { organisations: ['pes-21', 'cci-cote-d-or'] },
    partnerships: ['cci-cote-d-or'],
  })
  note('activity.planned', 'activity/animation-reseau-ess', '2021-07/2021-12', {
    programme,
    kind: 'other',
    title: 'Début de l’animation du réseau des acteurs de l’ESS de Dijon Métropole',
    territory: 'epci:242100410',
    participants: { organisations: ['pes-21', 'dijon-metropole'] },
    partnerships: ['reseau-ess-dijon-metropole'],
    source,
  })
}
