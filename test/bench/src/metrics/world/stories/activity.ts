import { activityKinds } from '@partnerships/contracts'
import { worldDays } from '../calendar.ts'
import { Chance } from '../chance.ts'
import { Diary } from '../diary.ts'
import { recordedInTime, type Story } from '../story.ts'
import type { Programme, World } from '../world.ts'
import { someOrganisation, someThemes } from './opening.ts'

const salt = 3

const chanceOf = (world: World, n: number): Chance => new Chance(world.seed, salt, n)
const begins = (chance: Chance): number => 1 + Math.floor((worldDays - 1) * chance.next())

/** The day of activity `n`; nothing is recorded of it before. */
export const activityBegins = (world: World, n: number): number => begins(chanceOf(world, n))

/** Activity `n`: held, or planned and then held or cancelled. */
export const activityStory = (world: World, n: number): Story => {
  const chance = chanceOf(world, n)
  const begin = begins(chance)
  const programme = chance.pick(world.programmes) as Programme
  const diary = new Diary(chance, programme.isExact)
  const themes = someThemes(world, chance)
  const organisations = new Set(
    Array.from({ length: chance.between(0, 3) }, () => someOrganisation(world, begin, chance)),
  )
  const activity = {
    programme: programme.id,
    kind: chance.pick(activityKinds),
    title: `Rencontre ${n}`,
    territory: chance.pick(world.communes),
    ...(themes.length > 0 && { themes }),
  }
  const participants = {
    count: 5 + Math.floor(200 * chance.next() ** 3),
    ...(chance.of(0.3) && { qualifier: 'approximate' }),
    ...(organisations.size > 0 && { organisations: [...organisations] }),
  }
  const isPlanned = chance.of(0.3)
  if (isPlanned) diary.note(begin, 'activity.planned', activity, 0)
  if (isPlanned && chance.of(0.15)) diary.note(begin, 'activity.cancelled', { reason: 'Reportée.' })
  else diary.note(begin, 'activity.held', { ...activity, participants })
  return {
    subject: `activity/a${n}`,
    source: programme.isExact ? '/crm' : `/import/${programme.id}`,
    programme: programme.id,
    drafts: recordedInTime(diary.entries.map(({ draft }) => draft)),
  }
}
