import { ProblemError } from '@partnerships/client'
import { client } from '../api/client.ts'
import { sawPosition } from '../api/position.ts'

export type Progress = { readonly done: number; readonly all: number }

const BATCH = 250

/**
 * Posts the sample's events in order; `onProgress` is told how many are recorded. Those that are there already are
 * not recorded twice, so that what was interrupted can be gone on with. Resolves once the numbers reflect them.
 */
export const loadSample = async (onProgress: (progress: Progress) => void): Promise<void> => {
  const { sampleEvents } = await import('@partnerships/sample')
  const events = sampleEvents()
  let position = 0
  for (let done = 0; done < events.length; done += BATCH) {
    onProgress({ done, all: events.length })
    const { data } = await client.postBatch(events.slice(done, done + BATCH))
    position = Math.max(position, data.position)
  }
  onProgress({ done: events.length, all: events.length })
  await untilCounted(position)
  sawPosition(position)
}

const ATTEMPTS = 12

/** An answer that must reflect a position waits for it, and is refused after 5 s. */
const untilCounted = async (position: number): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await client.list('programmes', { limit: 1 }, { reflecting: position })
      return
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 503) throw error
    }
  }
}
