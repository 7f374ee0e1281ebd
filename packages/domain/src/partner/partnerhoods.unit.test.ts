import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalStreams, opening, streamOf } from '../../testing/index.ts'
import { partnershipSpells } from '../partnership/spells.ts'
import { walk } from '../partnership/walk.ts'
import { partnerhoodsOf } from './partnerhoods.ts'

const told = ({ events }: ReturnType<typeof streamOf>) =>
  partnerhoodsOf(walk(events)).map(({ organisation, start, end }) => [
    organisation,
    start.effective,
    end?.effective,
  ])

describe('partnerhoods', () => {
  it('last while the partnership is active or suspended', () => {
    const story = streamOf('partnership/p')
      .on('2018', 'partnership.signed', opening)
      .on('2019-01-01', 'partnership.activated', {})
      .on('2020-01-01', 'partnership.suspended', {})
      .on('2020-06-01', 'partnership.resumed', {})
      .on('2021-01-01', 'partnership.completed', {})
      .on('2022-01-01', 'partnership.reactivated', {})
    expect(told(story)).toEqual([
      ['acme', '2019-01-01', '2021-01-01'],
      ['acme', '2022-01-01', undefined],
    ])
  })

  it('begin and end with membership', () => {
    const story = streamOf('partnership/p')
      .on('2018-01-01', 'partnership.activated', opening)
      .on('2019-01-01', 'partnership.member-joined', { organisation: 'brio', role: 'funder' })
      .on('2020-01-01', 'partnership.member-left', { organisation: 'acme' })
    expect(told(story)).toEqual([
      ['acme', '2018-01-01', '2020-01-01'],
      ['brio', '2019-01-01', undefined],
    ])
  })

  it('are not those of hosts and observers, and begin or end when somebody becomes one', () => {
    const story = streamOf('partnership/p')
      .on('2018-01-01', 'partnership.activated', {
        ...opening,
        members: [
          { organisation: 'acme', role: 'host' },
          { organisation: 'brio', role: 'observer' },
          { organisation: 'cora' },
        ],
      })
      .on('2019-01-01', 'partnership.member-role-changed', { organisation: 'brio', role: 'operator' })
      .on('2020-01-01', 'partnership.member-role-changed', { organisation: 'cora', role: 'host' })
      .on('2021-01-01', 'partnership.member-role-changed', { organisation: 'brio', role: 'funder' })
    expect(told(story)).toEqual([
      ['cora', '2018-01-01', '2020-01-01'],
      ['brio', '2019-01-01', undefined],
    ])
  })

  it('are cut where description or status changes, not where others come and go', () => {
    const { events } = streamOf('partnership/p')
      .on('2018-01-01', 'partnership.activated', opening)
      .on('2019-01-01', 'partnership.member-joined', { organisation: 'brio' })
      .on('2020', 'partnership.amended', { themes: ['insertion'] })
      .on('2020-06-01', 'partnership.suspended', {})
      .on('2021-01-01', 'partnership.member-left', { organisation: 'acme' })
    const [acme, brio] = partnerhoodsOf(walk(events))
    const cuts = (parts = acme?.parts) =>
      parts?.map(p => [p.start.position, p.end?.position, p.description.themes.join(), p.status])
    expect(cuts()).toEqual([
      [1, 3, '', 'active'],
      [3, 4, 'insertion', 'active'],
      [4, 5, 'insertion', 'suspended'],
    ])
    expect(cuts(brio?.parts)).toEqual([
      [2, 3, '', 'active'],
      [3, 4, 'insertion', 'active'],
      [4, undefined, 'insertion', 'suspended'],
    ])
  })

  it('know where their bounds stand in the history', () => {
    const { events } = streamOf('partnership/p')
      .on('2019-06-01', 'partnership.activated', opening)
      .on('2019', 'partnership.completed', {})
      .on('2019-05-01', 'partnership.activated', opening, { replaces: 1 })
    expect(partnerhoodsOf(walk(events))).toMatchObject([
      { start: { position: 3, place: 1, day: '2019-05-01' }, end: { position: 2, day: '2019-05-01' } },
    ])
  })

  it('of an unchanging partner are the spells of its partnership', () =>
    fc.assert(
      fc.property(legalStreams, events => {
        const walked = walk(events)
        const spells = partnershipSpells(walked)
        const always = spells.filter(({ segments }) =>
          segments.every(({ members }) => members.get('acme') === 'partner'),
        )
        const acme = partnerhoodsOf(walked).filter(({ organisation }) => organisation === 'acme')
        for (const { start, end } of always)
          expect(
            acme.some(p => p.start.position === start.position && p.end?.position === end?.position),
          ).toBe(true)
        for (const { parts, start, end } of partnerhoodsOf(walked)) {
          expect(parts[0]?.start).toBe(start)
          expect(parts.at(-1)?.end).toBe(end)
        }
      }),
    ))
})
