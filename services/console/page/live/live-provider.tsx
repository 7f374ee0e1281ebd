import type { FollowState } from '@partnerships/client'
import type { RecordedEvent } from '@partnerships/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { forgetPosition, sawPosition } from '../api/position.ts'
import { followLedger } from './follow-ledger.ts'

type Live = {
  readonly state: FollowState
  /** The newest events since the page was opened, the latest first; the last fifty. */
  readonly events: readonly RecordedEvent[]
}

const KEPT = 50
/** Events are shown together at most this often while they come, in milliseconds. */
const BREATH = 200
/** Numbers are asked for anew at most this often while events come, in milliseconds. */
const PAUSE = 1_000

const LiveContext = createContext<Live | null>(null)

export const useLive = (): Live => {
  const live = use(LiveContext)
  if (!live) throw new Error('outside of LiveProvider')
  return live
}

/** Does something once in a while, however often it is asked to; `end` drops what was asked for last. */
const atMostEvery = (ms: number, act: () => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      act()
    }, ms)
  }
  return { ask, end: () => clearTimeout(waiting) }
}

/**
 * One connection for the whole page: events as they are recorded. What was asked for as it is now is asked for
 * again once they are in the numbers; what was known at an earlier time stays as it is.
 */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const queries = useQueryClient()
  const [state, setState] = useState<Live['state']>('connecting')
  const [events, setEvents] = useState<readonly RecordedEvent[]>([])

  useEffect(() => {
    const closing = new AbortController()
    let come: RecordedEvent[] = []
    const show = atMostEvery(BREATH, () => {
      const latest = come.toReversed()
      come = []
      setEvents(known => [...latest, ...known].slice(0, KEPT))
    })
    const askAgain = () => {
      queries.invalidateQueries({ predicate: ({ meta }) => meta?.fixed !== true })
    }
    const numbers = atMostEvery(PAUSE, askAgain)
    let wasLost = false
    const onState = (state: FollowState) => {
      setState(state)
      if (state === 'open' && wasLost) askAgain()
      wasLost = state === 'lost'
    }
    const onEvent = (event: RecordedEvent) => {
      sawPosition(event.position)
      come.push(event)
      show.ask()
      numbers.ask()
    }
    followLedger({ onState, onEvent, onForget: forgetPosition }, closing.signal)
    return () => {
      closing.abort()
      show.end()
      numbers.end()
    }
  }, [queries])

  const live = useMemo(() => ({ state, events }), [state, events])
  return <LiveContext value={live}>{children}</LiveContext>
}
