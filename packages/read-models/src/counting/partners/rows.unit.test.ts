import { opening, streamOf } from '@partnerships/domain/testing'
import { describe, expect, it } from 'vitest'
import { organisations } from '../../organisations/model.ts'
import { countedOf } from '../../partnerships/counted.ts'
import { partnerRows } from './rows.ts'

type Stream = ReturnType<typeof streamOf>

const partnership = (id: string, members: readonly string[], from: string, themes: string[] = []): Stream =>
  streamOf(`partnership/${id}`).on(from, 'partnership.activated', {
    ...opening,
    themes,
    members: members.map(organisation => ({ organisation })),
  })
const merged = (id: string, into: string, on: string, reason: 'merger' | 'duplicate' = 'merger'): Stream =>
  streamOf(`organisation/${id}`)
    .on('2000', 'organisation.registered', { name: id, kind: 'association' }, { position: 100 })
    .on(on, 'organisation.merged', { into, reason }, { position: 101 })

const of = (streams: readonly Stream[], mergers: readonly Stream[] = []) =>
  partnerRows(
    streams.flatMap(({ events }) => countedOf(events).partnerhoods),
    mergers.flatMap(({ events }) => organisations.fold(events).mergers),
  )
const facts = (rows: ReturnType<typeof of>) =>
  rows.facts.map(({ id, fact, effective, themes }) => `${id} ${fact} ${effective} ${themes}`.trim())
const spells = (rows: ReturnType<typeof of>) =>
  rows.spells.map(row => [row.id, row.part, row.start_lower, row.end_lower, row.themes.join()])

describe('facts of partners', () => {
  it('are of the organisation, with what its partnership was at their place', () => {
    const story = partnership('p', ['acme'], '2019-05')
      .on('2020-01-01', 'partnership.amended', { themes: ['emploi'] })
      .on('2021-01-01', 'partnership.completed', {})
    const rows = of([story])
    expect(facts(rows)).toEqual(['acme new 2019-05', 'acme ended 2021-01-01 emploi'])
    expect(rows.facts[0]).toEqual({
      id: 'acme',
      fact: 'new',
      position: 1,
      effective: '2019-05',
      lower: '2019-05-01',
      upper: '2019-06-01',
      amount: null,
      unit: null,
      programme: 'essaim',
      kind: 'agreement',
      themes: [],
      places: [],
      organisations: ['acme'],
    })
  })

  it('are over all partnerships', () =>
    expect(
      facts(
        of([
          partnership('late', ['acme'], '2021-01-01', ['b']),
          partnership('early', ['acme', 'brio'], '2020-01-01', ['a']).on(
            '2022-01-01',
            'partnership.completed',
            {},
          ),
        ]),
      ).sort(),
    ).toEqual(['acme new 2020-01-01 a', 'brio ended 2022-01-01 a', 'brio new 2020-01-01 a']))

  it('of duplicates are those of one organisation', () =>
    expect(
      facts(
        of(
          [partnership('p', ['acme'], '2020-01-01'), partnership('q', ['brio'], '2021-01-01')],
          [merged('brio', 'acme', '2025', 'duplicate')],
        ),
      ),
    ).toEqual(['acme new 2020-01-01']))

  it('at a merger are of what held when it came', () =>
    expect(
      facts(
        of(
          [
            partnership('p', ['acme'], '2020-01-01', ['a']).on('2021-01-01', 'partnership.amended', {
              themes: ['b'],
            }),
            partnership('q', ['brio'], '2020-06-01'),
          ],
          [merged('acme', 'brio', '2022-03')],
        ),
      ).sort(),
    ).toEqual(['acme ended 2022-03 b', 'acme new 2020-01-01 a', 'brio new 2020-06-01']))
})

describe('spells of partners', () => {
  it('are those of their partnerhoods, with a gap between them', () =>
    expect(
      spells(
        of([
          partnership('p', ['acme'], '2019-01-01').on('2020-01-01', 'partnership.amended', { themes: ['a'] }),
          partnership('q', ['acme'], '2020-06-01').on('2021-01-01', 'partnership.completed', {}),
        ]),
      ),
    ).toEqual([
      ['acme', 0, '2019-01-01', '2020-01-01', ''],
      ['acme', 1, '2020-01-01', null, 'a'],
      ['acme', 3, '2020-06-01', '2021-01-01', ''],
    ]))

  it('are cut by a merger: before it one organisation’s, after it the other’s', () => {
    const story = partnership('p', ['acme'], '2019-01-01')
      .on('2020-01-01', 'partnership.amended', { themes: ['a'] })
      .on('2021-01-01', 'partnership.amended', { themes: ['b'] })
      .on('2022-01-01', 'partnership.completed', {})
    const rows = of([story], [merged('acme', 'brio', '2020-07')])
    expect(spells(rows)).toEqual([
      ['acme', 0, '2019-01-01', '2020-01-01', ''],
      ['acme', 1, '2020-01-01', '2020-07-01', 'a'],
      ['brio', 0, '2020-07-01', '2021-01-01', 'a'],
      ['brio', 1, '2021-01-01', '2022-01-01', 'b'],
    ])
    expect(rows.spells.map(r => [r.spell_start_lower, r.spell_start_upper, r.spell_end_lower])).toEqual([
      ['2019-01-01', '2019-01-02', '2020-07-01'],
      ['2019-01-01', '2019-01-02', '2020-07-01'],
      ['2020-07-01', '2020-08-01', '2022-01-01'],
      ['2020-07-01', '2020-08-01', '2022-01-01'],
    ])
    expect(rows.spells.map(r => r.start_position)).toEqual([1, 2, 101, 3])
  })
})
