import { streamOf } from '@partnerships/domain/testing'
import { expect, it } from 'vitest'
import { programmeStateRows } from './states.ts'

const launched = () => streamOf('programme/essaim').on('2014', 'programme.launched', { name: 'L’ESSaim' })

it('has the default time zone unless it says otherwise', () =>
  expect(
    programmeStateRows(launched().on('2015', 'programme.updated', { timezone: 'Indian/Reunion' }).events).map(
      ({ valid_from, status, timezone }) => `${valid_from} ${status} ${timezone}`,
    ),
  ).toEqual(['2014-01-01 launched Europe/Paris', '2015-01-01 launched Indian/Reunion']))

it('closes', () =>
  expect(programmeStateRows(launched().on('2020', 'programme.closed', {}).events).at(-1)?.status).toBe(
    'closed',
  ))

it('has the parent that it was given, until that is taken back', () => {
  const moved = launched().on('2016', 'programme.updated', { parent: 'alliance' })
  expect(programmeStateRows(moved.events).map(({ parent }) => parent)).toEqual([null, 'alliance'])
  expect(programmeStateRows(moved.retract(2).events).map(({ parent }) => parent)).toEqual([null])
})
