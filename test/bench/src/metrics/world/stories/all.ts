import type { Story } from '../story.ts'
import type { World } from '../world.ts'
import { activityStory } from './activity.ts'
import { organisationStory } from './organisation.ts'
import { partnershipStory } from './partnership.ts'
import { programmeStory } from './programme.ts'

type Sort = { readonly count: number; readonly tell: (world: World, n: number) => Story }

const sortsOf = (world: World): Sort[] => [
  { count: world.organisations, tell: organisationStory },
  { count: world.programmes.length, tell: programmeStory },
  { count: world.partnerships, tell: partnershipStory },
  { count: world.activities, tell: activityStory },
]

/** How many subjects the world has. */
export const storyCount = (world: World): number => sortsOf(world).reduce((sum, { count }) => sum + count, 0)

/** The story of the world's subject `n`, the same whenever it is told. */
export const storyOf = (world: World, n: number): Story => {
  let left = n
  for (const { count, tell } of sortsOf(world)) {
    if (left < count) return tell(world, left)
    left -= count
  }
  throw new RangeError(`The world has no subject ${n}`)
}
