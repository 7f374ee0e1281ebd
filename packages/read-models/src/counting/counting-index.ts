import { orUnavailable, type Pool } from '@partnerships/event-log'
import { Counted } from './counted.ts'
import { CountedView } from './counted-view.ts'
import { inTurns } from './in-turns.ts'
import { type Built, builtIn, isSameBuild, nothingLoaded } from './load/built.ts'
import { load } from './load/load.ts'
import { inSnapshot } from './load/snapshot.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { preparing } from './preparing.ts'
import type { CountingIndex } from './view.ts'

/** What is in memory, and of which tables. */
type Loaded = { readonly counted: Counted; readonly built: Built }

/** Counts from the read tables of a database; nothing is read before the first question. */
export const createCountingIndex = (pool: Pool): CountingIndex => {
  let loaded: Loaded | undefined
  let loading: Promise<Loaded> | undefined
  const update = (): Promise<Loaded> =>
    inSnapshot(pool, async client => {
      const built = await builtIn(client)
      const before = loaded
      // What is known of the past stays as it is while more is loaded; what is of other tables is of no use.
      if (!before || !isSameBuild(before.built, built)) loaded = undefined
      const { counted, built: since } = loaded ?? { counted: new Counted(), built: nothingLoaded }
      try {
        await load(client, counted, since.positions, built.positions)
      } catch (error) {
        loaded = undefined
        throw error
      }
      loaded = { counted, built }
      return loaded
    })

  const tidy = oneAtATime(async () => {
    if (!loaded) return
    const { counted } = loaded
    const isLoading = () => loading !== undefined
    await inTurns(counted.joining(), isLoading)
    await inTurns(preparing(counted), isLoading)
  })

  /** One update at a time; whoever comes meanwhile gets what it comes to. */
  const updated = (): Promise<Loaded> => {
    loading ??= update().finally(() => {
      loading = undefined
      // Nobody waits for it, and answers are the same without it.
      tidy().catch(() => {})
    })
    return loading
  }

  /** Whether all read models have come as far, in that ledger. */
  const isReached = ({ built }: Loaded, position: number, ledgerid: string): boolean =>
    built.ledgerids.every(each => each === ledgerid) &&
    Math.min(...Object.values(built.positions)) >= position

  /** Those read models that are asked have come as far; the others, not until they are asked. */
  const upTo = async (position: number, ledgerid: string): Promise<Counted> => {
    if (loaded && isReached(loaded, position, ledgerid)) return loaded.counted
    // The one under way may have begun before the read models had come so far.
    if (loading) {
      const now = await loading
      if (isReached(now, position, ledgerid)) return now.counted
    }
    return (await updated()).counted
  }

  return {
    asOf: async known =>
      new CountedView(await orUnavailable(upTo(known.position, known.ledgerid)), pool, known.position),
    settled: tidy,
  }
}
