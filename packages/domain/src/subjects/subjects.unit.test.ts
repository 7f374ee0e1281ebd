import { describe, expect, test } from 'vitest'
import { streamOf } from '../../testing/index.ts'
import { refuseActivity } from './activity.ts'
import { refuseUnlessFirstOnce } from './first-once.ts'
import { identifiersHeld, refuseOrganisation } from './organisation.ts'
import { programmeProfile, refuseProgramme, timeZoneOf } from './programme.ts'

const acme = { name: 'Acme', kind: 'company', identifiers: { rna: 'W123456789' } } as const
const organisation = () => streamOf('organisation/acme').on('2014', 'organisation.registered', acme)

describe('organisations', () => {
  test('are registered once, first of their history', () => {
    expect(
      refuseOrganisation(organisation().on('2015', 'organisation.registered', acme).events),
    ).not.toBeNull()
    expect(
      refuseOrganisation(organisation().on('2013', 'organisation.updated', { name: 'x' }).events),
    ).not.toBeNull()
    expect(
      refuseOrganisation(organisation().on('2014', 'organisation.updated', { name: 'x' }).events),
    ).toBeNull()
  })

  test('are merged or dissolved once, and go on afterwards', () => {
    const merged = organisation().on('2020', 'organisation.merged', { into: 'brio' })
    expect(refuseOrganisation(merged.events)).toBeNull()
    expect(refuseOrganisation(merged.on('2021', 'organisation.updated', { name: 'x' }).events)).toBeNull()
    expect(refuseOrganisation(merged.on('2021', 'organisation.dissolved', {}).events)?.detail).toContain(
      'position 2',
    )
  })

  test('hold their identifiers until they are merged or dissolved', () => {
    const held = [{ kind: 'rna', value: 'W123456789' }]
    expect(identifiersHeld(organisation().events)).toEqual(held)
    const merged = organisation().on('2020', 'organisation.merged', { into: 'brio' })
    expect(identifiersHeld(merged.events)).toEqual([])
    expect(identifiersHeld(merged.retract(2).events)).toEqual(held)
    expect(identifiersHeld(organisation().retract(1).events)).toEqual([])
  })
})

describe('programmes', () => {
  const programme = () =>
    streamOf('programme/essaim').on('2019', 'programme.launched', { name: 'Essaim', parent: 'alliance' })

  test('are launched once, first', () => {
    expect(refuseProgramme(programme().on('2018', 'programme.closed', {}).events)).not.toBeNull()
    expect(refuseProgramme(programme().on('2020', 'programme.closed', {}).events)).toBeNull()
  })

  test('are as their last update leaves them', () => {
    const { events } = programme().on('2020', 'programme.updated', { timezone: 'America/Cayenne' })
    expect(programmeProfile(events)).toEqual({
      name: 'Essaim',
      parent: 'alliance',
      timezone: 'America/Cayenne',
    })
    expect(timeZoneOf(events)).toBe('America/Cayenne')
    expect(timeZoneOf([])).toBe('Europe/Paris')
  })
})

describe('activities', () => {
  const forum = { programme: 'essaim', kind: 'workshop', title: 'Forum' } as const
  const activity = () => streamOf('activity/forum')

  test('may be held without having been planned', () => {
    expect(refuseActivity(activity().on('2019', 'activity.held', forum).events)).toBeNull()
  })

  test('are cancelled only when planned and not held, though the day planned for is later', () => {
    const planned = () => activity().on('2027-01-01', 'activity.planned', forum)
    const cancelled = () => planned().on('2026-05-01', 'activity.cancelled', {})
    expect(refuseActivity(cancelled().events)).toBeNull()
    expect(refuseActivity(cancelled().on('2026-06-01', 'activity.cancelled', {}).events)).not.toBeNull()
    expect(refuseActivity(cancelled().on('2027-01-01', 'activity.held', forum).events)).not.toBeNull()
    expect(refuseActivity(activity().on('2026', 'activity.cancelled', {}).events)).not.toBeNull()
  })
})

test('a figure is published once, and first', () => {
  const figure = { indicator: 'emplois', value: 103000, source: { title: 'x' } }
  const published = () => streamOf('figure/f').on('2018', 'figure.published', figure)
  const refuse = (story: ReturnType<typeof published>) =>
    refuseUnlessFirstOnce(story.events, 'figure.published')
  expect(refuse(published().on('2019', 'figure.restated', figure))).toBeNull()
  expect(refuse(published().on('2019', 'figure.published', figure))).not.toBeNull()
  expect(refuse(streamOf('figure/f').on('2018', 'figure.restated', figure))).not.toBeNull()
})
