import type { reading } from './reading.ts'

const programme = 'pes-21'
const members = { indicator: 'members', unit: 'organisation', programme }

/** How many the document says there are, beside those it names, and the Générateur's reach. */
export const figuresOfPes21 = ({ figure }: ReturnType<typeof reading>) => {
  figure('grais-members', {
    ...members,
    label: 'Acteurs rassemblés par le GRAIS',
    value: 4,
    about: 'partnership/grais',
  })
  figure('generateur-members', {
    ...members,
    label: 'Acteurs de l’accompagnement dans le Générateur',
    value: 6,
    about: 'partnership/generateur-bfc',
  })
  figure('rares-members', {
    ...members,
    label: 'Autres partenaires de RARES, à côté du Pôle',
    value: 22,
    period: '2019',
    about: 'partnership/rares',
  })
  figure('crdva-members', {
    ...members,
    label: 'Autres structures du CRDVA, à côté du Pôle',
    value: 2,
    about: 'partnership/crdva',
  })
  figure('generateur-territories-2021', {
    indicator: 'supported-territories',
    label: 'Territoires accompagnés par le Générateur',
    value: 28,
    unit: 'territory',
    nature: 'observed',
    period: '2021',
    territory: 'FR-BFC',
    about: 'partnership/generateur-bfc',
    programme,
  })
  figure('generateur-commune-threshold', {
    indicator: 'supported-commune-population',
    label: 'Population des communes accompagnées en Côte-d’Or',
    value: 10_000,
    qualifier: 'at-least',
    unit: 'inhabitant',
    territory: 'FR-21',
    about: 'partnership/generateur-bfc',
    programme,
  })
}
