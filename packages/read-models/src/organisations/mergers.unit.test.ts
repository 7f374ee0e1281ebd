import { streamOf } from '@partnerships/domain/testing'
import { expect, it } from 'vitest'
import { organisations } from './model.ts'

const registered = () =>
  streamOf('organisation/cress').on('2015', 'organisation.registered', { name: 'CRESS', kind: 'chamber' })
const mergers = ({ events }: ReturnType<typeof registered>) => organisations.fold(events).mergers

it('says into what, why and when an organisation was merged', () =>
  expect(
    mergers(registered().on('2017-03', 'organisation.merged', { into: 'other', reason: 'duplicate' })),
  ).toEqual([
    {
      id: 'cress',
      into: 'other',
      reason: 'duplicate',
      position: 2,
      effective: '2017-03',
      lower: '2017-03-01',
      upper: '2017-04-01',
      day: '2017-03-01',
      place: 2,
    },
  ]))

it('follows a correction, and keeps the place of what it corrects', () =>
  expect(
    mergers(
      registered()
        .on('2017-12', 'organisation.merged', { into: 'other' })
        .on('2018-01-15', 'organisation.merged', { into: 'another' }, { replaces: 2 }),
    ),
  ).toMatchObject([{ into: 'another', reason: 'merger', position: 3, place: 2, day: '2018-01-15' }]))

it('is none when it was taken back, or never was', () => {
  expect(mergers(registered())).toEqual([])
  expect(mergers(registered().on('2017', 'organisation.merged', { into: 'other' }).retract(2))).toEqual([])
})
