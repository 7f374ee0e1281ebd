import type { Day, Opening } from '@partnerships/contracts'
import { themesOf2022, themesOfEssaim } from '../documents/themes.ts'
import type { Dice, Weighted } from './dice.ts'
import type { Organisation } from './organisations.ts'
import { reachOf, regionOf, town } from './places.ts'

/** What a generated partnership is about and who is in it, who may join later and the theme it may turn to. */
export type Sketch = { opening: Opening; newcomer: string; theme: string }

const kinds: Weighted<Opening['kind']> = [
  ['project', 24],
  ['agreement', 22],
  ['skills-sponsorship', 14],
  ['procurement', 14],
  ['shared-premises', 10],
  ['contract', 6],
  ['grouping', 4],
  ['funding', 4],
  ['framework-agreement', 1],
  ['other', 1],
]
const roles: Weighted<NonNullable<Opening['members'][number]['role']>> = [
  ['partner', 60],
  ['operator', 16],
  ['signatory', 10],
  ['funder', 8],
  ['member', 4],
  ['observer', 2],
]
const howManyMembers: Weighted<number> = [
  [1, 60],
  [2, 28],
  [3, 12],
]
const howManyThemes: Weighted<number> = [
  [0, 5],
  [1, 60],
  [2, 28],
  [3, 7],
]

/** From October 2019 on, most of those in Bourgogne-Franche-Comté are made under L'ESSaim. */
const underEssaim = (dice: Dice, region: string, day: Day): boolean =>
  region === 'FR-BFC' && day >= '2019-10-01' && dice.chance(70)

/** The members come from the region, where enough of them are. */
const around = (region: string, all: readonly Organisation[]): readonly Organisation[] => {
  const near = all.filter(organisation => organisation.region === region)
  return near.length >= 5 ? near : all
}

/** Draws the partnership that something happened to on the day given; its number is in its title. */
export const sketch = (dice: Dice, number: string, day: Day, all: readonly Organisation[]): Sketch => {
  const commune = town(dice)
  const region = regionOf(commune)
  const essaim = underEssaim(dice, region, day)
  const themes = (essaim ? themesOfEssaim : themesOf2022).map(({ key }) => key)
  const [newcomer, ...members] = dice.some(around(region, all), 1 + dice.weighted(howManyMembers))
  const chosen = dice.some(themes, dice.weighted(howManyThemes))
  const territories = reachOf(dice, commune)
  return {
    opening: {
      programme: essaim ? 'essaim' : 'alliance-dynamique',
      kind: dice.weighted(kinds),
      title: `Partenariat généré ${number}`,
      members: members.map(({ id }) => ({ organisation: id, role: dice.weighted(roles) })),
      ...(chosen.length > 0 && { themes: chosen }),
      ...(territories.length > 0 && { territories }),
    },
    newcomer: (newcomer as Organisation).id,
    theme: dice.pick(themes),
  }
}
