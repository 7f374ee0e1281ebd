import { setTimeout as sleep } from 'node:timers/promises'
import type { Known } from '../../known/index.ts'

/** An answer, and what of it must differ for another to be worth telling. */
export type LiveAnswer = {
  readonly position: number
  readonly text: string
  readonly compared: string
}

/** Answers one question as of what is known. */
export type Ask = (known: Known) => Promise<LiveAnswer>

type Tell = (answer: LiveAnswer) => void

export type LiveOptions = {
  /** What is known now. */
  readonly latest: () => Promise<Known>
  /** The time: what is asked of today is asked anew at least every hour. */
  readonly now: () => Date
  /** How often to look, in milliseconds. */
  readonly everyMs: number
}

export type LiveAnswers = {
  /**
   * The answer to a question now; then `tell` is called with each one that differs, until `leave` is called. Whoever
   * asks under the same key shares one computation. Throws what asking throws.
   */
  join(key: string, ask: Ask, tell: Tell): Promise<{ readonly first: LiveAnswer; readonly leave: () => void }>
}

type Entry = { readonly ask: Ask; readonly listeners: Set<Tell>; answer: Promise<LiveAnswer> }

/** Keeps the answers to questions up with what is known, for as long as somebody listens. */
export const createLiveAnswers = ({ latest, now, everyMs }: LiveOptions): LiveAnswers => {
  const entries = new Map<string, Entry>()
  let looking = false

  const refresh = async (entry: Entry, known: Known): Promise<void> => {
    const before = await entry.answer
    const answer = await entry.ask(known)
    if (answer.compared === before.compared) return
    entry.answer = Promise.resolve(answer)
    for (const tell of entry.listeners) tell(answer)
  }

  /** What can't be answered now is asked again at the next look. */
  const look = async (): Promise<void> => {
    looking = true
    let seen = ''
    while (entries.size > 0) {
      const known = await latest().catch(() => null)
      const state = known && `${known.ledgerid} ${known.position} ${now().toISOString().slice(0, 13)}`
      if (known && state !== seen) {
        const asked = [...entries.values()].map(entry => refresh(entry, known))
        const failed = (await Promise.allSettled(asked)).some(({ status }) => status === 'rejected')
        if (!failed) seen = state as string
      }
      await sleep(everyMs)
    }
    looking = false
  }

  const begin = (key: string, ask: Ask): Entry => {
    const entry = { ask, listeners: new Set<Tell>(), answer: latest().then(ask) }
    entries.set(key, entry)
    if (!looking) look()
    return entry
  }

  return {
    join: async (key, ask, tell) => {
      const entry = entries.get(key) ?? begin(key, ask)
      entry.listeners.add(tell)
      const leave = () => {
        entry.listeners.delete(tell)
        if (entry.listeners.size === 0 && entries.get(key) === entry) entries.delete(key)
      }
      try {
        return { first: await entry.answer, leave }
      } catch (err) {
        leave()
        throw err
      }
    },
  }
}
