import type { EventData } from '@partnerships/contracts'
import { streamOf } from '@partnerships/domain/testing'
import { expect, it } from 'vitest'
import { figureStateRows } from './states.ts'

const members = (value: number): EventData['figure.published'] => ({
  indicator: 'members',
  value,
  about: 'partnership/p',
  source: { title: 'A report' },
})

it('says what was published until it is restated', () => {
  const stream = streamOf('figure/f').on('2020', 'figure.published', members(22))
  expect(figureStateRows(stream.on('2022-03', 'figure.restated', members(24)).events)).toEqual([
    { valid_from: '2020-01-01', id: 'f', indicator: 'members', about: 'partnership/p', data: members(22) },
    { valid_from: '2022-03-01', id: 'f', indicator: 'members', about: 'partnership/p', data: members(24) },
  ])
  expect(figureStateRows(stream.retract(2).events)).toMatchObject([{ data: { value: 22 } }])
})

it('says nothing when it was taken back', () =>
  expect(
    figureStateRows(streamOf('figure/f').on('2020', 'figure.published', members(22)).retract(1).events),
  ).toEqual([]))
