import { recordCorrected } from './corrected.ts'

export type Shown = {
  /** Names the page in tests and the files of its screenshots. */
  readonly name: string
  readonly path: string
  /** The ledger is to look empty, though it isn't. */
  readonly empty?: true
}

const year = 'programme=alliance-dynamique&from=2022-01-01&to=2023-01-01'

/** Every page there is, each at an address where it has much to show. */
export const pagesOf = async (baseUrl: string): Promise<Shown[]> => {
  const { subject, activated, signed } = await recordCorrected(baseUrl)
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-filtered', path: '/?programme=essaim&from=2023-01-01&to=2024-01-01&territory=FR-BFC' },
    { name: 'overview-known-at', path: `/?${year}&knownAt=2000` },
    { name: 'overview-empty', path: '/', empty: true },
    { name: 'numbers', path: '/numbers' },
    { name: 'number-flow', path: `/numbers/new-partnerships?${year}&compare=P2Y&group=kind&interval=month` },
    { name: 'number-stock', path: `/numbers/active-partnerships?${year}&at=2022-12-31&group=territory` },
    { name: 'number-units', path: `/numbers/contributions-pledged?${year}` },
    { name: 'number-places', path: `/numbers/covered-territories?${year}` },
    { name: 'number-stages', path: `/numbers/stages?${year}` },
    { name: 'number-ratio', path: `/numbers/renewal-rate?${year}&compare=P1Y` },
    { name: 'number-duration', path: `/numbers/time-to-sign?${year}` },
    { name: 'number-figures', path: '/numbers/figures' },
    { name: 'number-known-at', path: `/numbers/new-partnerships?${year}&knownAt=2000` },
    { name: 'changes', path: `/changes/new-partnerships?${year}&knownFrom=2000` },
    { name: 'partnerships', path: '/partnerships' },
    { name: 'partnership', path: '/partnerships/accord-cadre-bfc' },
    { name: 'partnership-long', path: '/partnerships/genere-2019-037' },
    { name: 'partnership-corrected', path: `/${subject.replace('partnership/', 'partnerships/')}` },
    { name: 'organisations', path: '/organisations' },
    { name: 'organisation', path: '/organisations/la-poste' },
    { name: 'programme', path: '/programmes/essaim' },
    { name: 'activities', path: '/activities' },
    { name: 'activity', path: '/activities/journee-2022' },
    { name: 'figures', path: '/figures' },
    { name: 'figure', path: '/figures/generateur-members' },
    { name: 'record', path: '/record' },
    { name: 'record-organisation', path: '/record?type=organisation.registered' },
    { name: 'record-partnership', path: '/record?type=partnership.signed' },
    { name: 'record-activity', path: '/record?type=activity.held' },
    { name: 'record-figure', path: '/record?type=figure.published' },
    { name: 'record-next', path: `/record?subject=${encodeURIComponent(subject)}` },
    {
      name: 'record-contribution',
      path: `/record?subject=${encodeURIComponent(subject)}&type=partnership.contribution-pledged`,
    },
    { name: 'record-correction', path: `/record?replaces=${signed}` },
    { name: 'record-retraction', path: `/record?retracts=${signed}` },
    { name: 'record-replaced', path: `/record?replaces=${activated}` },
    { name: 'missing-page', path: '/partnerships/nowhere/at-all' },
    { name: 'missing-subject', path: '/partnerships/nowhere' },
  ]
}
