import { historyOf } from '../history/order.ts'
import { isActive, none } from '../partnership/states.ts'
import { type Moment, walk } from '../partnership/walk.ts'
import type { Data, Recorded } from '../recorded.ts'
import { textOf } from '../time/day.ts'
import { dateOf, someDay } from './dates.ts'
import type { Dice } from './dice.ts'
import {
  idsOf,
  known,
  type Posting,
  partnershipKinds,
  roles,
  territories,
  themes,
  type World,
} from './world.ts'

/** The stages that may come next, the more telling ones more often. */
const next: Readonly<Record<string, readonly string[]>> = {
  [none]: ['identified', 'contacted', 'negotiation-opened', 'signed', 'activated', 'activated'],
  identified: ['contacted', 'negotiation-opened', 'signed', 'signed', 'activated', 'declined', 'abandoned'],
  contacted: ['negotiation-opened', 'signed', 'activated', 'activated', 'declined', 'abandoned'],
  negotiating: ['signed', 'signed', 'activated', 'declined', 'abandoned'],
  signed: ['activated', 'activated', 'activated', 'abandoned', 'terminated'],
  active: ['suspended', 'renewed', 'renewed', 'expired', 'completed', 'terminated'],
  suspended: ['resumed', 'renewed', 'expired', 'completed', 'terminated'],
  expired: ['reactivated', 'renewed'],
  completed: ['reactivated'],
  terminated: ['reactivated'],
  declined: ['contacted', 'negotiation-opened', 'signed'],
  abandoned: ['contacted', 'negotiation-opened', 'signed'],
}

/** What a partnership begins with. */
export const openingOf = (world: World): Data => {
  const { dice } = world
  const organisations = known(world, 'organisation')
  const members = dice.some(organisations, 3)
  return {
    programme: dice.one(known(world, 'programme')),
    kind: dice.one(partnershipKinds),
    members: (members.length > 0 ? members : [dice.one(organisations)]).map(organisation => ({
      organisation,
      ...(dice.chance(0.6) && { role: dice.one(roles) }),
    })),
    ...described(dice),
  }
}

const described = (dice: Dice): Data => ({
  ...(dice.chance(0.5) && { themes: dice.some(themes, 2) }),
  ...(dice.chance(0.5) && { territories: dice.some(territories, 2) }),
  ...(dice.chance(0.3) && { title: dice.one(['One', 'Two', 'Three']) }),
})

const someTerm = (dice: Dice): Data =>
  dice.chance(0.5) ? { term: { until: dateOf(dice, someDay(dice)) } } : {}

const mayHaveTerm = ['signed', 'activated', 'renewed', 'reactivated']

/** A stage event's data but for an opening. */
export const stageData = (dice: Dice, stage: string): Data =>
  mayHaveTerm.includes(stage) ? someTerm(dice) : {}

/** An event of a partnership: its first, its next stage, or something on the way. */
export const proposePartnership = (world: World): Posting => {
  const { dice, recorded } = world
  const subject = `partnership/${dice.one(idsOf(world, 'partnership'))}`
  const stream = recorded.filter(event => event.subject === subject)
  const moments = walk(stream)
  const what = moments.length === 0 ? 'stage' : dice.weighed({ stage: 45, lateStage: 4, on: 51 })
  switch (what) {
    case 'stage':
      return { subject, ...nextStage(world, stream, moments) }
    case 'lateStage': {
      const stage = dice.one(next[dice.one(Object.keys(next))] as string[])
      const data = stageData(dice, stage)
      return { subject, type: `partnership.${stage}`, effective: dateOf(dice, someDay(dice)), data }
    }
    case 'on':
      return { subject, ...onTheWay(world, moments) }
  }
}

const nextStage = (world: World, stream: readonly Recorded[], moments: readonly Moment[]) => {
  const { dice } = world
  const now = moments.at(-1)
  const from = historyOf(stream).at(-1)?.sortDay
  const day = from === undefined ? someDay(dice) : from + dice.below(dice.chance(0.3) ? 8 : 500)
  const stage = dice.one(next[now?.state ?? none] as string[])
  const data = { ...stageData(dice, stage), ...(!now && openingOf(world)) }
  return { type: `partnership.${stage}`, effective: dateOf(dice, day), data }
}

/** What is legal anywhere in a history. */
const onTheWay = (world: World, moments: readonly Moment[]): Omit<Posting, 'subject'> => {
  const { dice } = world
  const about = dice.one(moments)
  const effective = dateOf(dice, dice.chance(0.3) ? about.sortDay : someDay(dice))
  const member = dice.one([...about.members.keys(), ...known(world, 'organisation')])
  const of = (type: string, data: Posting['data']) => ({ type: `partnership.${type}`, effective, data })
  const atEnd = {
    ...of('', {}),
    effective: dateOf(dice, (moments.at(-1) as Moment).sortDay + dice.below(200)),
  }
  switch (dice.weighed({ amended: 30, joined: 20, left: 16, role: 12, pledged: 8, delivered: 8 })) {
    case 'amended':
      return of('amended', {
        kind: dice.one(partnershipKinds),
        ...described(dice),
        ...amendedTerm(world, about),
      })
    case 'joined':
      return of('member-joined', { organisation: member, ...(dice.chance(0.5) && { role: dice.one(roles) }) })
    case 'left':
      return { ...atEnd, type: 'partnership.member-left', data: { organisation: member } }
    case 'role':
      return {
        ...atEnd,
        type: 'partnership.member-role-changed',
        data: { organisation: member, role: dice.one(roles) },
      }
    case 'pledged':
      return of('contribution-pledged', contributionOf(dice))
    case 'delivered':
      return of('contribution-delivered', contributionOf(dice))
  }
}

const amendedTerm = ({ dice }: World, { state }: Moment): Data =>
  isActive(state) && dice.chance(0.3) ? someTerm(dice) : {}

const contributionOf = (dice: Dice) => ({
  contribution: `c${dice.below(5)}`,
  kind: dice.one(['funding', 'skills']),
  amount: {
    value: dice.one([dice.below(1000), dice.below(1e6) / 100, dice.below(1e9) / 1e6, 0.1, 0.2]),
    unit: dice.one(['EUR', 'EUR', 'day']),
  },
})

/** A day as an exact date, some days off. */
export const near = (dice: Dice, day: number): string => textOf(day + dice.between(-40, 40))
