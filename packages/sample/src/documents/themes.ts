type Theme = { key: string; label: { fr: string; en: string } }

const theme = (key: string, fr: string, en: string): Theme => ({ key, label: { fr, en } })

const purchasing = theme('achats-responsables', 'achats responsables', 'responsible purchasing')
const digital = theme('inclusion-numerique', 'inclusion numérique', 'digital inclusion')

/** The themes that the programme had by its convention of 2018. */
export const themesOf2018 = [
  theme('transformation-numerique', 'transformation numérique', 'digital transformation'),
  theme('cohesion-territoriale', 'cohésion territoriale', 'territorial cohesion'),
  theme('transitions-ecologiques', 'transitions écologiques', 'ecological transitions'),
  theme('lieux-partages', 'lieux partagés', 'shared premises'),
  theme('mecenat-de-competences', 'mécénat de compétences', 'skills sponsorship'),
  purchasing,
]

/** Those and the ones that its day of 2022 added. */
export const themesOf2022 = [
  ...themesOf2018,
  theme('innovation-sociale', 'innovation sociale', 'social innovation'),
  theme('fragilites-financieres', 'fragilités financières', 'financial vulnerability'),
  digital,
]

export const themesOfEssaim = [
  purchasing,
  theme('inclusion-sociale', 'inclusion sociale', 'social inclusion'),
  digital,
  theme('logistique-de-proximite', 'logistique de proximité', 'local logistics'),
]

export const themesOfPes21 = [
  theme('accompagnement-de-projets', 'accompagnement de projets', 'project support'),
  theme('innovation-sociale', 'innovation sociale', 'social innovation'),
  theme('economie-de-proximite', 'économie de proximité', 'local economy'),
  theme('vie-associative', 'vie associative', 'community life'),
  theme('agri-rural', 'activités agri-rurales', 'farming and rural activities'),
  theme('transition-ecologique', 'transition écologique', 'ecological transition'),
]
