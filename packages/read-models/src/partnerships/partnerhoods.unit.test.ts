import { opening, streamOf } from '@partnerships/domain/testing'
import { expect, it } from 'vitest'
import { countedOf } from './counted.ts'

const started = () => streamOf('partnership/p').on('2020-03', 'partnership.activated', opening)
const rows = ({ events }: ReturnType<typeof started>) => countedOf(events).partnerhoods

it('say who was a partner from when to when, and where that stands in the history', () =>
  expect(rows(started().on('2021-05-01', 'partnership.completed', {}))).toEqual([
    {
      id: 'p',
      organisation: 'acme',
      part: 0,
      status: 'active',
      spell_start_lower: '2020-03-01',
      spell_start_upper: '2020-04-01',
      spell_end_lower: '2021-05-01',
      spell_end_upper: '2021-05-02',
      start_position: 1,
      start_effective: '2020-03',
      start_lower: '2020-03-01',
      start_upper: '2020-04-01',
      start_day: '2020-03-01',
      start_place: 1,
      end_position: 2,
      end_effective: '2021-05-01',
      end_lower: '2021-05-01',
      end_upper: '2021-05-02',
      end_day: '2021-05-01',
      end_place: 2,
      programme: 'essaim',
      kind: 'agreement',
      themes: [],
      places: [],
    },
  ]))

it('are cut where a row would differ, and numbered with a gap between partnerhoods', () => {
  const story = started()
    .on('2020-05-01', 'partnership.amended', { title: 'Charter' })
    .on('2020-06-01', 'partnership.amended', { themes: ['insertion'] })
    .on('2020-07-01', 'partnership.member-joined', { organisation: 'brio' })
    .on('2020-08-01', 'partnership.member-left', { organisation: 'acme' })
    .on('2020-09-01', 'partnership.member-joined', { organisation: 'acme' })
  expect(
    rows(story).map(row => [row.organisation, row.part, row.start_position, row.end_position, row.themes]),
  ).toEqual([
    ['acme', 0, 1, 3, []],
    ['acme', 1, 3, 5, ['insertion']],
    ['brio', 0, 4, null, ['insertion']],
    ['acme', 3, 6, null, ['insertion']],
  ])
})
