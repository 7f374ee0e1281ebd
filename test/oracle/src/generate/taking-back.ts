import { historyOf, type Placed } from '../history/order.ts'
import type { Data } from '../recorded.ts'
import { textOf } from '../time/day.ts'
import { dateOf, someDay } from './dates.ts'
import { activityData, mergeData } from './others.ts'
import { near, openingOf, stageData } from './partnerships.ts'
import { type Posting, streamsOf, type World } from './world.ts'

/** The retraction or the replacement of an event in force. */
export const proposeTakingBack = (world: World): Posting | undefined => {
  const { dice } = world
  const aggregate = dice.weighed({ partnership: 14, organisation: 3, activity: 2, programme: 1 })
  const streams = streamsOf(world, aggregate).map(stream => historyOf(stream))
  const history = streams.length > 0 ? dice.one(streams) : []
  if (history.length === 0) return undefined
  const placed = dice.one(dice.chance(0.4) ? history.slice(-2) : history)
  const { subject, position } = placed.event
  return dice.chance(0.4)
    ? {
        type: `${aggregate}.retracted`,
        subject,
        effective: '2026',
        data: { retracts: position, reason: 'wrong' },
      }
    : replacement(world, placed)
}

const replacement = (world: World, placed: Placed): Posting => {
  const { dice } = world
  const { position, type, subject, effective, data } = placed.event
  const corrected = { type, subject, effective, data: posted(data), replaces: String(position) }
  switch (dice.weighed({ near: 30, anyDay: 10, yearEnd: 15, otherData: 30, otherType: 8, clearer: 7 })) {
    case 'near':
      return { ...corrected, effective: near(dice, placed.sortDay) }
    case 'anyDay':
      return { ...corrected, effective: dateOf(dice, someDay(dice)) }
    case 'yearEnd': {
      const year = Number(textOf(placed.sortDay).slice(0, 4))
      return { ...corrected, effective: dice.one([`${year}-12-31`, `${year + 1}-01-01`]) }
    }
    case 'clearer':
      return { ...corrected, effective: textOf(placed.sortDay) }
    case 'otherData':
      return { ...corrected, data: otherData(world, type, data) }
    case 'otherType':
      return { ...corrected, type: dice.one(stageTypes(type)) }
  }
}

/** The data of the clock's expiry is the clock's own. */
const posted = (data: Data): Posting['data'] => (typeof data.term === 'number' ? {} : data)

const stages = ['signed', 'activated', 'completed', 'terminated', 'expired', 'renewed', 'suspended']
const stageTypes = (type: string) =>
  type.startsWith('partnership.') ? stages.map(stage => `partnership.${stage}`) : [type]

const otherData = (world: World, type: string, data: Data): Posting['data'] => {
  const [aggregate, name = ''] = type.split('.')
  if (name === 'merged') return mergeData(world)
  if (aggregate === 'activity') return name === 'cancelled' ? {} : activityData(world)
  if (aggregate !== 'partnership') return data
  if (data.members) return { ...stageData(world.dice, name), ...openingOf(world) }
  return name.includes('-') || name === 'amended' ? data : stageData(world.dice, name)
}
