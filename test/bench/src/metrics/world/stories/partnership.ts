import { worldDays } from '../calendar.ts'
import { Chance } from '../chance.ts'
import { Diary } from '../diary.ts'
import { recordedInTime, type Story } from '../story.ts'
import type { Programme, World } from '../world.ts'
import { approach } from './approach.ts'
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
