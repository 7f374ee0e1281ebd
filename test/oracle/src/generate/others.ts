import { dateOf, someDay } from './dates.ts'
import {
  activityKinds,
  idsOf,
  known,
  organisationKinds,
  type Posting,
  territories,
  themes,
  type World,
} from './world.ts'

const isNew = (world: World, subject: string): boolean =>
  !world.recorded.some(event => event.subject === subject)

/** An event of a programme. */
export const proposeProgramme = (world: World): Posting => {
  const { dice } = world
  const id = dice.one(idsOf(world, 'programme'))
  const subject = `programme/${id}`
  const others = known(world, 'programme').filter(other => other !== id)
  const parent = others.length > 0 && dice.chance(0.5) && { parent: dice.one(others) }
  return isNew(world, subject)
    ? { type: 'programme.launched', subject, effective: '2014', data: { name: id, ...parent } }
    : {
        type: 'programme.updated',
        subject,
        effective: dateOf(dice, someDay(dice)),
        data: { name: 'Other', ...parent },
      }
}

/** An event of an organisation: its registration, another kind, a merger into another. */
export const proposeOrganisation = (world: World): Posting => {
  const { dice } = world
  const id = dice.one(idsOf(world, 'organisation'))
  const subject = `organisation/${id}`
  const kind = dice.one(organisationKinds)
  if (isNew(world, subject))
    return { type: 'organisation.registered', subject, effective: '2010', data: { name: id, kind } }
  const effective = dateOf(dice, someDay(dice))
  switch (dice.weighed({ updated: 4, merged: 6, dissolved: 1 })) {
    case 'updated':
      return { type: 'organisation.updated', subject, effective, data: { kind } }
    case 'merged':
      return { type: 'organisation.merged', subject, effective, data: mergeData(world) }
    case 'dissolved':
      return { type: 'organisation.dissolved', subject, effective, data: {} }
  }
}

/** Into whom an organisation is merged, and how. */
export const mergeData = (world: World): Posting['data'] => {
  const { dice } = world
  const reason = dice.one([undefined, 'merger', 'duplicate'])
  return { into: dice.one(known(world, 'organisation')), ...(reason && { reason }) }
}

/** An activity that is planned, held or cancelled. */
export const proposeActivity = (world: World): Posting => {
  const { dice } = world
  const subject = `activity/${dice.one(idsOf(world, 'activity'))}`
  const effective = dateOf(dice, someDay(dice))
  const type = dice.one(['planned', 'held', 'held', 'held', 'cancelled'])
  const data = type === 'cancelled' ? {} : activityData(world)
  return { type: `activity.${type}`, subject, effective, data }
}

/** What is told of an activity. */
export const activityData = (world: World): Posting['data'] => {
  const { dice } = world
  return {
    programme: dice.one(known(world, 'programme')),
    kind: dice.one(activityKinds),
    title: 'A gathering',
    ...(dice.chance(0.5) && { territory: dice.one(territories) }),
    ...(dice.chance(0.5) && { themes: dice.some(themes, 2) }),
    ...(dice.chance(0.7) && {
      participants: {
        ...(dice.chance(0.8) && { count: dice.below(200) }),
        ...(dice.chance(0.4) && { qualifier: dice.one(['exact', 'approximate', 'at-least']) }),
        ...(dice.chance(0.5) && { organisations: dice.some(known(world, 'organisation'), 3) }),
      },
    }),
  }
}
