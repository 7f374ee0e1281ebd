import { recording } from '../recording.ts'

/** Records a partnership that was corrected twice; resolves to the positions of what was put right and taken back. */
export const recordCorrected = async (baseUrl: string) => {
  const record = recording(baseUrl, '/tests/pages')
  const subject = 'partnership/pages-corrected'
  const [, , , activated = 0, suspended = 0] = await record(
    {
      type: 'programme.launched',
      subject: 'programme/pages',
      effective: '2020',
      data: {
        name: 'Lecture partout',
        themes: [{ key: 'lecture', label: { fr: 'lecture', en: 'reading' } }],
      },
    },
    {
      type: 'organisation.registered',
      subject: 'organisation/pages-library',
      effective: '2019',
      data: { name: 'Bibliothèque des Prés', kind: 'association', territory: 'insee:21231' },
    },
    {
      type: 'partnership.signed',
      subject,
      effective: '2021-03',
      data: {
        programme: 'pages',
        kind: 'agreement',
        title: 'Lire aux Prés',
        themes: ['lecture'],
        territories: ['FR-21'],
        members: [{ organisation: 'pages-library', role: 'partner' }],
        source: { title: 'Rapport d’activité 2021', published: '2022-02' },
      },
    },
    { type: 'partnership.activated', subject, effective: '2021-05-04', data: {} },
    { type: 'partnership.suspended', subject, effective: '2022', data: { reason: 'Travaux' } },
  )
  await record(
    { type: 'partnership.activated', subject, effective: '2021-06', replaces: activated, data: {} },
    {
      type: 'partnership.retracted',
      subject,
      effective: '2022-06',
      data: { retracts: suspended, reason: 'C’était un autre partenariat' },
    },
  )
  return { subject, activated, signed: activated - 1 }
}
