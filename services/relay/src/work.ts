import type { Bell, Pool } from '@partnerships/event-log'
import type { StreamLimits } from '@partnerships/messaging'
import type { Connection } from './connection.ts'
import { feed } from './feed.ts'
import { prepareStream } from './prepare.ts'
import type { Progress } from './progress.ts'
import type { Survey } from './survey.ts'
import { watch } from './watch.ts'

export type Work = {
  readonly connection: Connection
  readonly pool: Pool
  readonly bell: Bell
  readonly limits: StreamLimits
  readonly look: () => Promise<Survey>
  readonly watchMs: number
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Makes the stream fit, then feeds it and watches over it, until either fails or the signal aborts; then throws. */
export async function work({
  connection,
  pool,
  bell,
  limits,
  look,
  watchMs,
  progress,
  signal,
}: Work): Promise<never> {
  const prepared = await prepareStream({ connection, limits, look, signal })
  progress.begun(prepared)

  const failed = new AbortController()
  const ending = AbortSignal.any([signal, failed.signal])
  const fed = feed({
    connection,
    pool,
    ledgerid: prepared.ledgerid,
    after: prepared.last,
    bell,
    signal: ending,
    onStored: progress.stored,
  })
  const watched = watch({
    look,
    everyMs: watchMs,
    stored: () => progress.status.position,
    signal: ending,
  })
  await Promise.all([fed, watched].map(task => task.catch(err => failed.abort(err))))
  throw ending.reason
}
