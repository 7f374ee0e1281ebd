import { setImmediate as turn } from 'node:timers/promises'
import type { LogEvent, Programmes } from '@partnerships/event-log'
import type { Ring } from './ring.ts'

/** Who is told what comes, in position order, from when it began to listen. Must not throw. */
type Listener = {
  heard(event: LogEvent): void
  /** Nothing comes any more. */
  ended(): void
}

/** The end of one ledger's log, as far as this process has read it. */
export type Tail = {
  readonly ledgerid: string
  readonly ring: Ring
  readonly programmes: Programmes
  /** Whether nothing comes any more: this process stops, or the ledger is another one now. */
  readonly ended: boolean
  /** How many listen. */
  readonly listening: number
  /** Tells the listener of every event after the ring's head; returns how to end that. */
  listen(listener: Listener): () => void
  /** Goes on after a position, given the programmes' events up to there. Nobody must be listening. */
  skipTo(position: number, ofProgrammes: readonly LogEvent[]): void
  /** Takes in what was read; resolves when there is room for more. */
  append(events: readonly LogEvent[]): Promise<void>
  end(): void
}

/**
 * What is told in one turn of the event loop. Between turns the listeners write, so that what waits for one is
 * what it can't take, and not what was read at once.
 */
const perTurn = { events: 64, characters: 128 * 1024 }

export function createTail(ledgerid: string, ring: Ring, programmes: Programmes): Tail {
  const listeners = new Set<Listener>()
  let ended = false

  const tell = (event: LogEvent) => {
    ring.push(event)
    programmes.apply(event)
    for (const listener of listeners) listener.heard(event)
  }

  return {
    ledgerid,
    ring,
    programmes,
    get ended() {
      return ended
    },
    get listening() {
      return listeners.size
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    skipTo(position, ofProgrammes) {
      for (const event of ofProgrammes) programmes.apply(event)
      ring.skipTo(position)
    },
    async append(events) {
      let told = { events: 0, characters: 0 }
      for (const event of events) {
        if (ended) return
        tell(event)
        told = { events: told.events + 1, characters: told.characters + event.json.length }
        if (told.events < perTurn.events && told.characters < perTurn.characters) continue
        await turn()
        told = { events: 0, characters: 0 }
      }
    },
    end() {
      ended = true
      for (const listener of [...listeners]) listener.ended()
      listeners.clear()
    },
  }
}
