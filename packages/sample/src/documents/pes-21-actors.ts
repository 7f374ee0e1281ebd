import type { EventData } from '@partnerships/contracts'

type Kind = EventData['organisation.registered']['kind']
type Actor = readonly [id: string, name: string, more?: { territory?: string; aliases?: string[] }]

const bfc = { territory: 'FR-BFC' }
const coteDor = { territory: 'FR-21' }

/** The actors whom the document names and no other document does, by kind. */
export const actorsOfPes21: Partial<Record<Kind, readonly Actor[]>> = {
  association: [
    ['france-active-bourgogne', 'France Active Bourgogne'],
    ['france-active-franche-comte', 'France Active Franche-Comté'],
    ['active-71', 'Active 71', { territory: 'FR-71' }],
    ['bge-franche-comte', 'BGE Franche-Comté'],
    ['bge-perspectives', 'BGE Perspectives'],
    ['aldess', 'Aldess'],
    ['apsalc-21', 'APSALC 21', { ...coteDor, aliases: ['APSALC'] }],
    ['adie', 'Adie'],
    ['cigales-bfc', 'Association régionale Les Cigales BFC', bfc],
    ['terre-de-liens', 'Terre de Liens'],
    ['semeurs-du-possible', 'Semeurs du Possible'],
    ['civam-le-serpolet', 'CIVAM Le Serpolet'],
    ['biobourgogne', 'BioBourgogne'],
    ['unis-cite', 'Unis-Cité'],
    ['france-benevolat', 'France Bénévolat'],
  ],
  federation: [
    ['fdfr-89', 'Fédération des foyers ruraux de l’Yonne', { territory: 'FR-89', aliases: ['FDFR 89'] }],
    ['urscop', 'URSCOP', { aliases: ['Union régionale des Scop'] }],
    ['ligue-de-l-enseignement', 'Ligue de l’enseignement'],
    ['francas', 'Francas'],
    ['mjc', 'MJC'],
    ['mfr', 'MFR'],
    ['centres-sociaux', 'Centres sociaux'],
    ['leo-lagrange', 'Léo Lagrange'],
    ['fedei', 'FEDEI'],
    ['chantier-ecole', 'Chantier École'],
  ],
  network: [
    ['cluster-jura', 'Cluster Jura', { territory: 'FR-39' }],
    ['reseau-initiative', 'Réseau Initiative'],
    ['plateforme-finances-solidaires', 'Plate-forme des finances solidaires de Bourgogne'],
    ['mouves', 'Mouves'],
    ['mes', 'MES'],
    ['pole-iae', 'Pôle IAE'],
    ['club-entreprises-mecenat-bfc', 'Club Entreprises et Mécénat de BFC', bfc],
    [
      'observatoire-vie-associative',
      'Observatoire dijonnais de la vie associative',
      { territory: 'insee:21231' },
    ],
  ],
  cooperative: [['coopilote', 'Coopilote']],
  collective: [
    ['risomes', 'RISOMES', { territory: 'insee:21373' }],
    ['lentilleres', 'Les Lentillères'],
    ['projet-magasin-cooperatif', 'Collectif de construction d’un projet de magasin coopératif'],
  ],
  school: [
    ['cnam', 'CNAM'],
    ['irtess-bourgogne', 'IRTESS Bourgogne'],
    ['irts-franche-comte', 'IRTS Franche-Comté'],
    ['agrosup-dijon', 'AgroSup Dijon', { territory: 'insee:21231' }],
    ['universite-de-bourgogne', 'Université de Bourgogne'],
  ],
  chamber: [
    ['chambre-agriculture-bfc', 'Chambre régionale d’agriculture', bfc],
    ['chambres-agriculture-departementales', 'Chambres départementales d’agriculture', bfc],
    ['cci-cote-d-or', 'CCI de Côte-d’Or', coteDor],
  ],
  'public-authority': [
    ['direccte', 'Direccte'],
    ['banque-des-territoires', 'Banque des Territoires'],
    ['ville-de-dijon', 'Ville de Dijon', { territory: 'insee:21231' }],
    ['dijon-metropole', 'Dijon Métropole', { territory: 'epci:242100410' }],
    ['ademe', 'ADEME'],
    ['departement-cote-d-or', 'Conseil départemental de Côte-d’Or', coteDor],
    ['ville-de-chenove', 'Ville de Chenôve', { territory: 'insee:21166' }],
    ['cap-val-de-saone', 'Cap Val de Saône', { territory: 'epci:200070902' }],
    ['cc-ouche-et-montagne', 'CC Ouche et Montagne', { territory: 'epci:200039055' }],
  ],
  foundation: [
    ['fondation-sncf', 'Fondation SNCF'],
    ['fondation-orange', 'Fondation Orange'],
    ['fondation-mma', 'Fondation MMA'],
    ['fondation-macif', 'Fondation Macif'],
    ['fape-edf', 'FAPE-EDF'],
  ],
  company: [
    ['edf', 'EDF'],
    ['aviva', 'Aviva'],
  ],
  bank: [
    ['credit-cooperatif', 'Crédit Coopératif'],
    ['credit-mutuel', 'Crédit Mutuel'],
    ['credit-agricole', 'Crédit Agricole'],
    ['banque-populaire-bfc', 'Banque Populaire BFC', bfc],
  ],
  other: [
    ['cerd', 'CERD', { aliases: ['Laboratoire de recherche CERD'] }],
    ['opco', 'OPCO'],
    ['gea-21', 'GEA 21', coteDor],
    ['le-lab', 'Le Lab’'],
    ['la-coursive', 'La Coursive'],
    ['culture-action-bfc', 'Culture Action BFC', bfc],
    ['dla-cote-d-or', 'Dispositif local d’accompagnement de Côte-d’Or', { ...coteDor, aliases: ['DLA'] }],
  ],
}
