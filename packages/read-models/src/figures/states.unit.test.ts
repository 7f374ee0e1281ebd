import type { RecordedEvent } from '@partnerships/contracts'
import { streamOf } from '@partnerships/domain/testing'
import { describe, expect, it } from 'vitest'
import { figures } from './model.ts'
import type { Figure } from './statement.ts'

const members = (value: number, more: Partial<Figure> = {}): Figure => ({
  indicator: 'members',
  value,
  about: 'partnership/p',
  source: { title: 'Un Rapport' },
  ...more,
})
const published = (more?: Partial<Figure>) =>
  streamOf('figure/f').on('2020', 'figure.published', members(22, more))
const fold = ({ events }: { events: readonly RecordedEvent[] }) => figures.fold(events)

describe('states', () => {
  it('say what was published, and what it is found by', () =>
    expect(
      fold(published({ label: 'Membres', nature: 'observed', territory: 'FR-21', period: '2019-03' })).states,
    ).toEqual([
      {
        valid_from: '2020-01-01',
        id: 'f',
        status: 'published',
        position: 1,
        indicator: 'members',
        nature: 'observed',
        about: 'partnership/p',
        programme: null,
        places: ['FR', 'FR-21', 'FR-BFC'],
        period: '2019-03',
        period_lower: '2019-03-01',
        period_upper: '2019-04-01',
        search: 'membres\nmembers\nun rapport',
        data: members(22, { label: 'Membres', nature: 'observed', territory: 'FR-21', period: '2019-03' }),
      },
    ]))

  it('say what was published until it is restated', () =>
    expect(fold(published().on('2022-03', 'figure.restated', members(24))).states).toMatchObject([
      { valid_from: '2020-01-01', status: 'published', data: { value: 22 } },
      { valid_from: '2022-03-01', status: 'restated', position: 2, data: { value: 24 } },
    ]))

  it('say again what was published when the restatement is taken back', () =>
    expect(fold(published().on('2022-03', 'figure.restated', members(24)).retract(2)).states).toMatchObject([
      { data: { value: 22 } },
    ]))
})

describe('statements', () => {
  it('are all that was said, also on one day', () =>
    expect(fold(published().on('2020', 'figure.restated', members(24))).statements).toMatchObject([
      { status: 'published', position: 1, effective: '2020', lower: '2020-01-01', upper: '2021-01-01' },
      { status: 'restated', position: 2, data: { value: 24 } },
    ]))

  it('follow a correction', () =>
    expect(
      fold(published().on('2021-02-03', 'figure.published', members(23), { replaces: 1 })).statements,
    ).toMatchObject([{ status: 'published', position: 2, lower: '2021-02-03', data: { value: 23 } }]))
})

it('say nothing when all was taken back', () =>
  expect(fold(published().retract(1))).toEqual({ states: [], statements: [] }))
