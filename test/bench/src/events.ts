import { randomUUID } from 'node:crypto'

/** The data of the event that every contender records: a partnership's opening. */
export const partnershipData = () => ({
  programme: 'bench',
  kind: 'agreement',
  title: 'Relais numérique de quartier',
  members: [{ organisation: 'bench-host', role: 'host' }, { organisation: 'bench-partner' }],
  themes: ['inclusion-numerique', 'cohesion-territoriale'],
  territories: ['insee:21231'],
  term: { from: '2022-03-01', until: '2025-03-01' },
})

/** A new partnership, signed. */
export const openingEvent = () => {
  const id = randomUUID()
  return {
    specversion: '1.0',
    id,
    source: '/bench',
    type: 'partnership.signed',
    subject: `partnership/${id}`,
    effective: '2022-03-01',
    data: partnershipData(),
  }
}

/** What the partnerships refer to. */
export const references = [
  ['organisation.registered', 'organisation/bench-host', { name: 'Host', kind: 'company' }],
  ['organisation.registered', 'organisation/bench-partner', { name: 'Partner', kind: 'association' }],
  ['programme.launched', 'programme/bench', { name: 'Bench', host: 'bench-host' }],
].map(([type, subject, data]) => ({
  specversion: '1.0',
  id: subject,
  source: '/bench',
  type,
  subject,
  effective: '2014',
  data,
}))
