import type { RecordedEvent } from '@partnerships/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { client } from '../api/client.ts'
import { sawPosition } from '../api/position.ts'

type Live = {
  readonly state: 'connecting' | 'open' | 'lost'
  /** The newest events since the page was opened, the latest first; the last fifty. */
  readonly events: readonly RecordedEvent[]
}

const KEPT = 50
/** Numbers are asked for anew at most this often while events come, in milliseconds. */
const PAUSE = 1_000

const LiveContext = createContext<Live | null>(null)

export const useLive = (): Live => {
  const live = use(LiveContext)
  if (!live) throw new Error('outside of LiveProvider')
  return live
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
    let waiting: ReturnType<typeof setTimeout> | undefined
    const askAgain = () => {
      waiting = undefined
      queries.invalidateQueries({ predicate: ({ meta }) => meta?.fixed !== true })
    }
    let wasLost = false
    const onState = (state: Live['state']) => {
      setState(state)
      if (state === 'open' && wasLost) askAgain()
      wasLost = state === 'lost'
    }
    client
      .follow(
        {},
        {
          signal: closing.signal,
          onState,
          onEvent: event => {
            sawPosition(event.position)
            setEvents(known => [event, ...known].slice(0, KEPT))
            waiting ??= setTimeout(askAgain, PAUSE)
          },
        },
      )
      .catch(() => setState('lost'))
    return () => {
      closing.abort()
      clearTimeout(waiting)
    }
  }, [queries])

  const live = useMemo(() => ({ state, events }), [state, events])
  return <LiveContext value={live}>{children}</LiveContext>
}
