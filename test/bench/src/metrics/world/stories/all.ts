import type { Story } from '../story.ts'
import { registeredOn, type World } from '../world.ts'
import { activityBegins, activityStory } from './activity.ts'
import { organisationStory } from './organisation.ts'
import { partnershipBegins, partnershipStory } from './partnership.ts'
import { programmeStory } from './programme.ts'

/** A sort of subjects: how many, before which day nothing is recorded of one, and its story. */
export type Sort = {
  readonly count: number
  readonly begins: (n: number) => number
  readonly tell: (n: number) => Story
}

/** All subjects of the world, by sort; a story is the same whenever it is told. */
export const sortsOf = (world: World): readonly Sort[] => [
  { count: world.organisations, begins: n => registeredOn(world, n), tell: n => organisationStory(world, n) },
  { count: world.programmes.length, begins: () => 0, tell: n => programmeStory(world, n) },
  {
    count: world.partnerships,
    begins: n => partnershipBegins(world, n),
    tell: n => partnershipStory(world, n),
  },
  { count: world.activities, begins: n => activityBegins(world, n), tell: n => activityStory(world, n) },
]
