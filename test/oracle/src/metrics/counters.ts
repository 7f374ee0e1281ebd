import { partnerFacts } from '../partners/facts.ts'
import { partnerSpells } from '../partners/spells.ts'
import { activeSpells, partnershipFacts, partnershipsOf, stateSpells } from '../partnership/partnerships.ts'
import type { Picture } from '../picture.ts'
import { activitiesHeld } from '../subjects/activities.ts'
import { organisationsOf } from '../subjects/organisations.ts'
import type { Day } from '../time/day.ts'
import { type Counter, countsFacts, countsSubjects, countsTerritories, sumsFacts } from './counter.ts'
import { widened } from './filter.ts'
import type { Query } from './query.ts'
import { conversionRate, renewalRate, retentionRate, timeToSign } from './rates.ts'
import { contributionsOf } from './units.ts'

/** `known` is the day of knownAt. */
type Make = (picture: Picture, query: Query, known: Day) => Counter

const partnershipFlow =
  (fact: string): Make =>
  picture =>
    countsFacts(partnershipFacts(picture, fact))

const contributions: Make = (picture, query) => sumsFacts(contributionsOf(picture, query))

/** `programme` limits the partnerships looked at. */
export const lookedAt = (picture: Picture, { filters }: Query) => {
  const { programme } = widened(picture, filters)
  const all = [...partnershipsOf(picture)]
  return new Map(all.filter(([, [first]]) => !programme || (first && programme.includes(first.programme))))
}

const partnerFlow =
  (name: string): Make =>
  (picture, query) =>
    countsFacts(
      partnerFacts(lookedAt(picture, query), organisationsOf(picture)).filter(({ fact }) => fact === name),
    )

/** How each metric counts. */
export const counters: Readonly<Record<string, Make>> = {
  'new-partnerships': partnershipFlow('new'),
  'reactivated-partnerships': partnershipFlow('reactivated'),
  'ended-partnerships': partnershipFlow('ended'),
  'signed-partnerships': partnershipFlow('signed'),
  'renewed-partnerships': partnershipFlow('renewed'),
  'declined-partnerships': partnershipFlow('declined'),
  'active-partnerships': picture => countsSubjects(activeSpells(picture)),
  'new-partners': partnerFlow('new'),
  'returning-partners': partnerFlow('returning'),
  'ended-partners': partnerFlow('ended'),
  'active-partners': (picture, query) =>
    countsSubjects(partnerSpells(lookedAt(picture, query), organisationsOf(picture))),
  'activities-held': picture => countsFacts(activitiesHeld(picture)),
  'activity-participations': picture => sumsFacts(activitiesHeld(picture)),
  'contributions-pledged': contributions,
  'contributions-delivered': contributions,
  'covered-territories': (picture, { level }) =>
    countsTerritories(activeSpells(picture), level === 'department' ? level : 'region'),
  stages: picture => countsSubjects(stateSpells(picture)),
  'renewal-rate': renewalRate,
  'retention-rate': retentionRate,
  'conversion-rate': (picture, { within = 'P1Y' }, known) => conversionRate(picture, within, known),
  'time-to-sign': timeToSign,
}

export const stocks = ['active-partnerships', 'active-partners', 'covered-territories', 'stages']
