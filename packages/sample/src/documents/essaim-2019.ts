import { type Document, reading } from './reading.ts'
import { themesOfEssaim } from './themes.ts'

const essaim2019: Document = {
  key: 'essaim-2019',
  title: 'L’ESSaim : les acteurs ESS locaux innovent en région',
  published: '2019-10-04',
  says: '2019-10-04',
  already: '../2019-10-04',
}

/** «Le 20 septembre»: the year is the document's own. */
const day = '2019-09-20'
const programme = 'essaim'

/** L'ESSaim's first day, in Bourgogne-Franche-Comté. */
export const readEssaim2019 = () => {
  const { events, note, source, actor, holds, left, figure, held } = reading(essaim2019)
  const bfc = { programme, territory: 'FR-BFC' }

  actor(
    'cress-bfc',
    'chamber',
    'Chambre régionale de l’économie sociale et solidaire de Bourgogne-Franche-Comté',
    {
      territory: 'FR-BFC',
      aliases: ['CRESS BFC'],
    },
  )
  actor('la-poste-reseau-bourgogne', 'company', 'La Poste, branche réseau Bourgogne')

  /** The post had another holder at the convention of 2018. */
  const since2018 = '2018-06-28/2019-10-04'
  const delegate = 'Direction déléguée à l’ESS et aux dynamiques des territoires'
  left('la-poste', delegate, 'holder-07', since2018)
  holds('la-poste', delegate, 'holder-22', since2018)
  holds('la-poste-reseau-bourgogne', 'Responsabilité des ressources humaines', 'holder-23')
  holds('cress-bfc', 'Chargé de mission', 'holder-24')
  holds('region-bfc', 'Vice-présidence en charge de l’ESS', 'holder-25')

  note('programme.launched', 'programme/essaim', '../2019-09-20', {
    name: 'L’ESSaim',
    host: 'la-poste',
    parent: 'alliance-dynamique',
    themes: themesOfEssaim,
  })
  note('partnership.signed', 'partnership/accord-cadre-bfc', '../2019-10-04', {
    programme,
    kind: 'framework-agreement',
    title: 'Accord-cadre avec la Région Bourgogne-Franche-Comté',
    members: [
      { organisation: 'la-poste', role: 'host' },
      { organisation: 'region-bfc', role: 'signatory' },
    ],
    themes: themesOfEssaim.map(({ key }) => key),
    territories: ['FR-BFC'],
    note: 'Signé à cette date au plus tard ; le document ne dit pas quand, ni depuis quand il s’applique.',
    source,
  })
  note('partnership.member-joined', 'partnership/charte-alliance-dynamique', '2014', {
    organisation: 'cress-bfc',
  })

  held('essaim-2019', day, {
    kind: 'meeting',
    title: 'Première journée de L’ESSaim',
    themes: themesOfEssaim.map(({ key }) => key),
    participants: {
      organisations: ['la-poste', 'region-bfc', 'cress-bfc', 'la-poste-reseau-bourgogne'],
    },
    partnerships: ['accord-cadre-bfc'],
    ...bfc,
  })
  held('atelier-inclusion-numerique-2019', day, {
    kind: 'workshop',
    title: 'Atelier de L’ESSaim : inclusion numérique',
    themes: ['inclusion-numerique'],
    participants: { organisations: ['la-poste-reseau-bourgogne'] },
    ...bfc,
  })

  figure('essaim-objectives', {
    indicator: 'objectives',
    label: 'Objectifs de la démarche',
    value: 3,
    unit: 'objective',
    about: 'programme/essaim',
    ...bfc,
  })
  figure('essaim-small-swarms', {
    indicator: 'small-swarms',
    label: 'Petits essaims visés sur tout le territoire',
    value: 12,
    unit: 'swarm',
    nature: 'target',
    about: 'programme/essaim',
    programme,
  })
  figure('bfc-ess-jobs-share-2019', {
    indicator: 'ess-share-of-jobs',
    label: 'Emplois salariés du secteur de l’ESS',
    value: 11.8,
    nature: 'observed',
    quote: '11,8 des emplois salariés',
    ...bfc,
  })
  figure('bfc-ess-establishments-2019', {
    indicator: 'ess-establishments',
    label: 'Établissements employeurs de l’ESS en Bourgogne-Franche-Comté',
    value: 10_912,
    unit: 'establishment',
    nature: 'observed',
    ...bfc,
  })
  figure('bfc-adapted-sector-rank-2019', {
    indicator: 'adapted-sector-jobs-rank',
    label: 'Rang en France métropolitaine pour l’emploi dans le secteur adapté et protégé',
    value: 5,
    unit: 'rank',
    nature: 'observed',
    ...bfc,
  })
  return events
}
