import { walk } from '@partnerships/domain'
import { legalStreams, opening, streamOf } from '@partnerships/domain/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedRows } from './counted.ts'
import { partnerships } from './model.ts'
import { stepsReader } from './walk-of-steps.ts'

/** Partners who begin together come in any order. */
const inOrder = ({ partnerhoods, ...rows }: ReturnType<typeof countedRows>) => ({
  ...rows,
  partnerhoods: partnerhoods.toSorted(
    (a, b) =>
      (a.organisation < b.organisation ? -1 : Number(a.organisation > b.organisation)) || a.part - b.part,
  ),
})

it('tell all that is counted, in any order and whatever was read before', () => {
  let counted = 0
  fc.assert(
    fc.property(legalStreams, events => {
      const read = stepsReader()
      const fold = partnerships.folding()
      for (let length = 1; length <= events.length; length++) {
        const known = events.slice(0, length)
        const { steps } = fold(known)
        const expected = countedRows('p', walk(known))
        expect(inOrder(countedRows('p', read(steps.toReversed())))).toEqual(inOrder(expected))
        counted += Object.values(expected).flat().length
      }
    }),
    { numRuns: 200 },
  )
  expect(counted).toBeGreaterThan(1_000)
})

it('say what holds from their place on', () =>
  expect(
    partnerships.fold(
      streamOf('partnership/p')
        .on('2020-03', 'partnership.signed', {
          ...opening,
          title: 'Charter',
          themes: ['z', 'a'],
          territories: ['FR-21'],
          members: [
            { organisation: 'brio', role: 'host' },
            { organisation: 'acme' },
            { organisation: 'dune' },
          ],
        })
        .on('2019', 'partnership.contribution-pledged', {
          contribution: 'c',
          kind: 'funding',
          amount: { value: 0.1, unit: 'EUR' },
        }).events,
    ).steps,
  ).toEqual([
    {
      id: 'p',
      position: 2,
      place: 2,
      effective: '2019',
      day: '2019-01-01',
      type: 'contribution-pledged',
      status: null,
      title: 'Charter',
      programme: 'essaim',
      kind: 'agreement',
      themes: 'a z',
      territories: 'FR-21',
      partners: '',
      others: '',
      amount: 0.1,
      unit: 'EUR',
    },
    expect.objectContaining({
      position: 1,
      day: '2020-03-01',
      type: 'signed',
      status: 'signed',
      partners: 'acme dune',
      others: 'brio',
      amount: null,
    }),
  ]))

it('are left out when nothing that is shown or counted changes', () =>
  expect(
    partnerships
      .fold(
        streamOf('partnership/p')
          .on('2020', 'partnership.activated', opening)
          .on('2021', 'partnership.amended', { kind: 'agreement' })
          .on('2021', 'partnership.member-role-changed', { organisation: 'acme', role: 'funder' })
          .on('2022', 'partnership.renewed', {}).events,
      )
      .steps.map(({ position }) => position),
  ).toEqual([1, 4]))
