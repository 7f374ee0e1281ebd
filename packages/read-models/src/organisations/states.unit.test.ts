import { streamOf } from '@partnerships/domain/testing'
import { expect, it } from 'vitest'
import { organisationStateRows } from './states.ts'

const registered = () =>
  streamOf('organisation/cress').on('2015', 'organisation.registered', {
    name: 'CRESS Bourgogne',
    kind: 'chamber',
    territory: 'insee:21231',
  })

it('begins with the registration', () =>
  expect(organisationStateRows(registered().events)).toMatchObject([
    { valid_from: '2015-01-01', status: 'registered', name: 'CRESS Bourgogne', into: null },
  ]))

it('lies in its department, region and country', () =>
  expect(organisationStateRows(registered().events)[0]?.places).toEqual(
    expect.arrayContaining(['insee:21231', 'FR-21', 'FR-BFC', 'FR']),
  ))

it('is from an update on what that says, found by name and aliases', () => {
  const rows = organisationStateRows(
    registered().on('2016-01', 'organisation.updated', { name: 'CRESS BFC', aliases: ['Chambre régionale'] })
      .events,
  )
  expect(rows.at(-1)).toMatchObject({
    valid_from: '2016-01-01',
    name: 'CRESS BFC',
    search: 'cress bfc\nchambre regionale',
    kind: 'chamber',
  })
})

it('says what it was merged into', () =>
  expect(
    organisationStateRows(registered().on('2017', 'organisation.merged', { into: 'other' }).events).at(-1),
  ).toMatchObject({ valid_from: '2017-01-01', status: 'merged', into: 'other', reason: 'merger' }))

it('says that it was dissolved', () =>
  expect(
    organisationStateRows(registered().on('2017', 'organisation.dissolved', { reason: 'Closed' }).events).at(
      -1,
    ),
  ).toMatchObject({ status: 'dissolved', into: null, reason: null }))

it('is what it was before an update that was taken back', () =>
  expect(
    organisationStateRows(
      registered().on('2016', 'organisation.updated', { kind: 'network' }).retract(2).events,
    ),
  ).toMatchObject([{ valid_from: '2015-01-01', kind: 'chamber' }]))

it('is on all days what its registration was corrected to', () =>
  expect(
    organisationStateRows(
      registered()
        .on('2016', 'organisation.updated', { url: 'https://cress.example' })
        .on('2014', 'organisation.registered', { name: 'CRESS', kind: 'federation' }, { replaces: 1 }).events,
    ),
  ).toMatchObject([
    { valid_from: '2014-01-01', kind: 'federation', places: [], url: null },
    { valid_from: '2016-01-01', kind: 'federation', url: 'https://cress.example' },
  ]))

it('is not there when its registration is taken back', () =>
  expect(organisationStateRows(registered().retract(1).events)).toEqual([]))
