const envelope = { specversion: '1.0', source: 'https://example.org/crm' } as const

const launched = {
  ...envelope,
  id: '1',
  type: 'programme.launched',
  subject: 'programme/alliance',
  effective: '2019-06-27',
  data: { name: 'Alliance', themes: [{ key: 'inclusion', label: { fr: 'Inclusion', en: 'Inclusion' } }] },
} as const

const registered = {
  ...envelope,
  id: '2',
  type: 'organisation.registered',
  subject: 'organisation/atelier',
  effective: '2019',
  data: { name: 'L’Atelier', kind: 'association', territory: 'FR-21' },
} as const

const signed = {
  ...envelope,
  id: '3',
  type: 'partnership.signed',
  subject: 'partnership/charte',
  effective: '2022-03',
  data: {
    programme: 'alliance',
    kind: 'charter',
    title: 'Charte',
    members: [{ organisation: 'atelier', role: 'signatory' }],
    themes: ['inclusion'],
    term: { until: '2025-03' },
  },
} as const

/** What the page about the API shows to post: each once the ones before are recorded. */
export const examples = [launched, registered, signed]
