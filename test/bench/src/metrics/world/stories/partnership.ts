import { type EventData, type EventType, effectiveRange } from '@partnerships/contracts'
import { dayNumber, worldDays } from '../calendar.ts'
import { Chance } from '../chance.ts'
import { Diary } from '../diary.ts'
import { untilOf } from '../precision.ts'
import type { Draft, Story } from '../story.ts'
import { recordedInTime } from '../story.ts'
import type { Programme, World } from '../world.ts'
import { correct } from './corrections.ts'
import { Life } from './life.ts'
import { someOpening } from './opening.ts'

const salt = 1

/** The programmes that have most partnerships are exact, and the leaves. */
const someProgramme = ({ programmes }: World, chance: Chance): Programme => {
  const isExact = chance.of(0.55)
  const fitting = programmes.filter(programme => programme.isExact === isExact && programme.parent)
  return fitting[Math.floor(fitting.length * chance.next() ** 0.8)] as Programme
}

const path: readonly EventType[] = [
  'partnership.identified',
  'partnership.contacted',
  'partnership.negotiation-opened',
  'partnership.signed',
  'partnership.activated',
]

const chanceOf = (world: World, n: number): Chance => new Chance(world.seed, salt, n)
const begins = (chance: Chance): number => 1 + Math.floor((worldDays - 1) * chance.next() ** 0.8)

/** The day on which partnership `n` begins; nothing is recorded of it before. More of them do from year to year. */
export const partnershipBegins = (world: World, n: number): number => begins(chanceOf(world, n))

/** What becomes of partnership `n`, from its first stage to the last that the world sees of it. */
export const partnershipStory = (world: World, n: number): Story => {
  const chance = chanceOf(world, n)
  const begin = begins(chance)
  const programme = someProgramme(world, chance)
  const diary = new Diary(chance, programme.isExact)
  const id = `p${n}`
  const opening = someOpening(world, programme, begin, chance)

  const first = Number(chance.weighted({ 4: 50, 3: 25, 0: 10, 1: 8, 2: 7 }))
  const active = approach(diary, begin, first, opening)
  if (active) new Life(world, diary, id, opening, active).tell()
  correct(world, diary, opening)
  return {
    subject: `partnership/${id}`,
    source: programme.isExact ? '/crm' : `/import/${programme.id}`,
    programme: programme.id,
    drafts: recordedInTime(diary.entries.map(({ draft }) => draft)),
  }
}

export type Active = { readonly day: number; readonly draft: Draft; readonly until?: string }

/** Up to being active; undefined when it doesn't come to that. */
const approach = (diary: Diary, begin: number, first: number, opening: object): Active | undefined => {
  const { chance } = diary
  let day = begin
  for (let at = first; at < path.length; at++) {
    const data = at === first ? opening : {}
    const type = path[at] as EventType
    if (type === 'partnership.activated') return activate(diary, day, data, first === at)
    diary.note(day, type, data)
    day += chance.between(5, 90)
    const fails = type !== 'partnership.signed' ? 0.16 : 0.03
    if (chance.of(fails)) {
      const declines = type !== 'partnership.signed' && chance.of(0.5)
      diary.note(day, declines ? 'partnership.declined' : 'partnership.abandoned', {})
      if (!chance.of(0.1)) return undefined
      day += chance.between(60, 400)
      diary.note(day, 'partnership.contacted', { note: 'On se reparle.' })
      day += chance.between(5, 60)
      at = Math.max(at, path.indexOf('partnership.contacted'))
    }
  }
  return undefined
}

const activate = (diary: Diary, day: number, data: object, opens: boolean): Active => {
  const { chance, isExact } = diary
  const until = chance.of(0.6) ? untilOf(day, chance.between(1, 4), isExact, chance) : undefined
  const term = until && { term: { until } }
  const draft = diary.note(day, 'partnership.activated', {
    ...data,
    ...term,
  } as EventData['partnership.activated'])
  // The signature turns up when the partnership is long under way.
  if (opens && isExact && chance.of(0.06))
    diary.late(day - chance.between(1, 60), 'partnership.signed', {}, chance.between(100, 500))
  return { day, draft, ...(until !== undefined && { until }) }
}

/** The first day on which a term may have ended, and the first on which it surely has. */
export const boundsOf = (until: string): { lower: number; upper: string } => {
  const { lower, upper } = effectiveRange(until)
  return { lower: dayNumber(lower), upper }
}
