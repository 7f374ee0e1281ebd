import { activated, on, organisation, programme } from './events.ts'
import type { Stand } from './stand.ts'

/**
 * A few partnerships with dates of every precision. Resolves with the position before anything is corrected.
 *
 * | partnership | new | programme | kind | themes | territories | ends |
 * |---|---|---|---|---|---|---|
 * | day | 2022-03-15 | essaim | agreement, project from 2022-05-01 | inclusion | Dijon | |
 * | month | 2022-03 | essaim | charter | inclusion, emploi | | 2022-12-31 |
 * | year | 2022 | alliance | agreement | | FR-BFC | |
 * | vague | 2021/2022 | other | agreement | | FR-75, FR-21 | |
 * | old | 2020-06-01 | essaim | agreement | | | 2022-06 |
 * | older | ../2019 | essaim | agreement | | | |
 */
export const recordWorld = async (service: Stand): Promise<number> => {
  await service.record(
    programme('alliance', { name: 'Alliance Dynamique' }),
    programme('essaim', {
      name: 'L’ESSaim',
      parent: 'alliance',
      themes: [{ key: 'inclusion', label: { fr: 'inclusion numérique', en: 'digital inclusion' } }],
    }),
    programme('other'),
    organisation('acme', { name: 'Acme' }),
    organisation('brio', { name: 'Brio', kind: 'cooperative' }),
    activated('day', '2022-03-15', { title: 'A day', themes: ['inclusion'], territories: ['insee:21231'] }),
    activated('month', '2022-03', { kind: 'charter', themes: ['inclusion', 'emploi'] }),
    activated('year', '2022', { programme: 'alliance', territories: ['FR-BFC'] }),
    activated('vague', '2021/2022', { programme: 'other', territories: ['FR-75', 'FR-21'] }),
    activated('old', '2020-06-01', { members: [{ organisation: 'brio' }] }),
    activated('older', '../2019'),
    on('old', '2022-06', 'partnership.completed', {}),
    on('day', '2022-05-01', 'partnership.amended', { kind: 'project' }),
    on('day', '2022', 'partnership.member-joined', { organisation: 'brio' }),
  )
  return service.record(on('month', '2022-12-31', 'partnership.terminated', {}))
}

/** Moves a partnership, takes back an end, backdates an amendment, adds what was late; resolves with the position. */
export const correctWorld = (service: Stand): Promise<number> =>
  service.record(
    on(
      'year',
      '2022-08',
      'partnership.activated',
      { programme: 'essaim', kind: 'charter', members: [{ organisation: 'acme' }] },
      8,
    ),
    {
      subject: 'partnership/old',
      type: 'partnership.retracted',
      effective: '2026-11-01',
      data: { retracts: 12, reason: 'wrong' },
    },
    on('day', '2021-01-01', 'partnership.amended', { themes: ['emploi'] }),
    activated('late', '2022-04-01'),
    programme('other2', { parent: 'other' }),
    {
      subject: 'programme/other',
      type: 'programme.updated',
      effective: '2026-11-01',
      data: { parent: 'essaim' },
    },
  )
