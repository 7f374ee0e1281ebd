import { type Document, reading } from './reading.ts'
import { themesOf2018 } from './themes.ts'

export const rameau2018: Document = {
  key: 'rameau-2018',
  title: "Un nouvel élan pour l'Alliance Dynamique !",
  published: '2018-06-29',
  says: '2018-06-29',
  already: '../2018-06-27',
}

const conventionDay = '2018-06-27'
const threeThemes = ['transformation-numerique', 'cohesion-territoriale', 'transitions-ecologiques']

/** Published two days after its «27 juin»: it dates the convention. The place, Paris, is the other account's. */
export const readRameau2018 = () => {
  const { events, note, source, actor, holds, figure, held } = reading(rameau2018)

  actor('jardins-de-la-montagne-verte', 'association', 'Les Jardins de la Montagne Verte')
  actor('jaccede', 'association', 'Jaccede', { aliases: ['jaccede.com'] })
  actor('comptoirs-de-campagne', 'social-enterprise', 'Comptoirs de Campagne')
  actor('la-france-s-engage', 'foundation', 'Fondation La France s’engage')
  actor('ag2r-la-mondiale', 'mutual', 'AG2R La Mondiale', {
    aliases: ['Fonds d’innovation AG2R La Mondiale'],
  })
  actor('caisse-des-depots', 'public-authority', 'Caisse des Dépôts')
  actor('hubess', 'network', 'HubESS', { territory: 'FR' })
  actor('french-impact', 'network', 'French Impact', { territory: 'FR' })

  holds('la-poste', 'Présidence-direction générale', 'holder-01')
  holds('la-poste', 'Direction déléguée à l’ESS et aux dynamiques des territoires', 'holder-07')

  note('programme.updated', 'programme/alliance-dynamique', '../2018-06-27', { themes: themesOf2018 })

  for (const [organisation, name] of [
    ['jardins-de-la-montagne-verte', 'Les Jardins de la Montagne Verte'],
    ['jaccede', 'Jaccede'],
    ['comptoirs-de-campagne', 'Comptoirs de Campagne'],
  ] as const)
    note('partnership.activated', `partnership/projet-${organisation}`, '../2018-06-27', {
      programme: 'alliance-dynamique',
      kind: 'project',
      title: `Projet territorial : ${name}`,
      members: [{ organisation: 'la-poste', role: 'host' }, { organisation }],
      note: 'Soutenu dans la durée par La Poste à la date de la convention ; début inconnu.',
      source,
    })

  held('convention-2018', conventionDay, {
    programme: 'alliance-dynamique',
    kind: 'convention',
    title: 'Convention de l’Alliance Dynamique',
    territory: 'insee:75056',
    themes: threeThemes,
    participants: {
      organisations: [
        'la-poste',
        'le-rameau',
        'jardins-de-la-montagne-verte',
        'jaccede',
        'comptoirs-de-campagne',
        'haut-commissariat-ess',
      ],
    },
    partnerships: ['projet-jardins-de-la-montagne-verte', 'projet-jaccede', 'projet-comptoirs-de-campagne'],
  })
  held('ateliers-2018', conventionDay, {
    programme: 'alliance-dynamique',
    kind: 'workshop',
    title: 'Ateliers de la convention de l’Alliance Dynamique',
    territory: 'insee:75056',
    themes: threeThemes,
    participants: { count: 100, qualifier: 'approximate' },
  })
  held('table-ronde-2018', conventionDay, {
    programme: 'alliance-dynamique',
    kind: 'round-table',
    title: 'Table ronde : modèles inspirants d’alliances sociétales',
    territory: 'insee:75056',
    participants: {
      organisations: ['le-rameau', 'la-france-s-engage', 'ag2r-la-mondiale', 'caisse-des-depots'],
    },
  })

  const about = { about: 'activity/convention-2018', programme: 'alliance-dynamique' }
  figure('ateliers-2018-participants', {
    indicator: 'participants',
    label: 'Partenaires de l’ESS et postiers aux ateliers',
    value: 100,
    qualifier: 'approximate',
    unit: 'person',
    programme: 'alliance-dynamique',
    about: 'activity/ateliers-2018',
    period: conventionDay,
  })
  figure('convention-2018-parts', {
    indicator: 'parts',
    label: 'Temps de la convention',
    value: 3,
    unit: 'part',
    ...about,
  })
  figure('convention-2018-association-leaders', {
    indicator: 'association-leaders',
    label: 'Dirigeantes associatives venues présenter leur projet',
    value: 3,
    unit: 'person',
    ...about,
  })
  figure('la-france-s-engage-support', {
    indicator: 'support-duration',
    label: 'Durée du financement, de l’accompagnement et de l’essaimage',
    value: 3,
    unit: 'year',
    programme: 'alliance-dynamique',
    about: 'organisation/la-france-s-engage',
  })
  return events
}
