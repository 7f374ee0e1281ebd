import { client } from '../api/client.ts'
import { sawPosition } from '../api/position.ts'

export type Progress = { readonly what: 'recorded' | 'counted'; readonly done: number; readonly all: number }

const BATCH = 250

/**
 * Posts the sample's events in order; `onProgress` is told how many are recorded, then how
 * many the numbers reflect. Those that are there already are
 * not recorded twice, so that what was interrupted can be gone on with. Resolves once the numbers reflect them.
 */
export const loadSample = async (onProgress: (progress: Progress) => void): Promise<void> => {
  const { sampleEvents } = await import('@partnerships/sample')
  const events = sampleEvents()
  let position = 0
  for (let done = 0; done < events.length; done += BATCH) {
    onProgress({ what: 'recorded', done, all: events.length })
    const { data } = await client.postBatch(events.slice(done, done + BATCH))
    position = Math.max(position, data.position)
  }
  await untilCounted(position, counted => onProgress({ what: 'counted', done: counted, all: position }))
  sawPosition(position)
}

/** How often it is looked how far the numbers are, in milliseconds, and how often at most. */
const [PAUSE, LOOKS] = [500, 600]

/** Told of how many events the numbers reflect, until that is all of them; goes on without after five minutes. */
const untilCounted = async (position: number, onCounted: (counted: number) => void): Promise<void> => {
  for (let look = 0; look < LOOKS; look++) {
    const { data } = await client.projections()
    const counted = Math.min(...data.items.map(item => (item.state === 'retired' ? position : item.position)))
    if (counted >= position) return
    onCounted(counted)
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
}
