import { isPassing, LedgerUnavailable, Overloaded } from '../errors.ts'
import type { Pool } from '../pool.ts'
import { appendGroup } from './append-group.ts'
import { Knowledge } from './knowledge.ts'
import type { Decide } from './view.ts'
import { type Posted, Waiting } from './waiting.ts'
import { WaitingLine } from './waiting-line.ts'

/** A request that was decided on something stale is decided again this often. */
const mostRepeats = 5

export type AppenderOptions<Request, Answer> = {
  readonly pool: Pool
  readonly decide: Decide<Request, Answer>
  /** Told the last position of every group that was appended: the place to ring the bell. */
  readonly onAppended?: (position: number) => void
}

export type Appender<Request, Answer> = {
  /**
   * Decides a request, appends what it adds and resolves to the answer, once both are certain. Throws
   * `Overloaded` when too many wait or its streams move too fast, `LedgerUnavailable` when the database can't
   * be reached in time (it may have been appended nevertheless), and whatever its decision or answer throws.
   */
  append(posted: Posted<Request>): Promise<Answer>
  /** Takes no more requests and resolves when those that wait are answered. */
  stop(): Promise<void>
}

/**
 * Appends by groups: what arrives while a group is being appended makes up the next one, in the order of
 * arrival, so that one lock and one commit serve many.
 */
export const createAppender = <Request, Answer>(
  options: AppenderOptions<Request, Answer>,
): Appender<Request, Answer> => {
  const { pool, decide, onAppended } = options
  const knowledge = new Knowledge()
  const line = new WaitingLine<Waiting<Request, Answer>>()
  let working: Promise<void> | undefined
  let stopped = false

  const appendAll = async (group: readonly Waiting<Request, Answer>[]): Promise<void> => {
    try {
      const position = await appendGroup(pool, knowledge, decide, group)
      if (position !== undefined) onAppended?.(position)
      for (const waiting of group) if (!waiting.settled) waiting.stale++
    } catch (error) {
      const left = group.filter(({ settled }) => !settled)
      if (left.length < 2 || isPassing(error)) for (const waiting of left) waiting.fail(error)
      else {
        // One of them is poisoned: it will be alone in the end, and fail alone.
        const [first, second] = [left.slice(0, left.length / 2), left.slice(left.length / 2)]
        await appendAll(first)
        if (first.every(({ settled }) => settled)) await appendAll(second)
      }
    }
  }

  const work = async (): Promise<void> => {
    // What arrives in the same turn of the event loop is appended together.
    await new Promise(setImmediate)
    while (line.length > 0) {
      const group = line.takeGroup()
      await appendAll(group)
      const again = group.filter(({ settled }) => !settled)
      for (const waiting of again)
        if (waiting.stale > mostRepeats)
          waiting.fail(new Overloaded('The streams move faster than decisions'))
      line.putBack(again.filter(({ settled }) => !settled))
    }
    working = undefined
  }

  return {
    append: posted => {
      if (stopped) return Promise.reject(new LedgerUnavailable('The ledger is stopping'))
      if (line.isFull) return Promise.reject(new Overloaded('Too many requests wait to be appended'))
      const waiting = new Waiting<Request, Answer>(posted)
      line.put(waiting)
      working ??= work()
      return waiting.answer
    },
    stop: async () => {
      stopped = true
      await working
    },
  }
}
