import { orUnavailable, readAfter } from '@partnerships/event-log'
import { type Between, boundsOf, knownAt } from './between.ts'
import type { Worlds } from './world.ts'

/** One world for all that is counted: its items follow from many subjects together. */
export const wholeWorld = async (between: Between): Promise<Worlds> => {
  const { pool, counting } = between.dependencies
  const { after, upTo } = boundsOf(between)
  const filter = { type: ['partnership.*', 'organisation.*', 'programme.*'] as const }
  const load = async () => {
    const events = await orUnavailable(readAfter(pool, after, upTo - after, { type: [...filter.type] }, upTo))
    return [
      {
        holds: () => true,
        viewAt: (position: number) => counting.asOf(knownAt(between.now.known, position)),
        positions: events.map(({ position }) => position),
        placeOf: (position: number) => position,
      },
    ]
  }
  return { keys: ['all'], load }
}
