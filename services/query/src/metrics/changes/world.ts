import type { CountingView } from '@partnerships/read-models'

/** A part of what is counted that stands by itself: what is behind a number of it follows from nothing else. */
export type World = {
  /** Whether an item is of this part. */
  readonly holds: (subject: string) => boolean
  readonly viewAt: (position: number) => CountingView | Promise<CountingView>
  /** The positions at which something may have changed, in order. */
  readonly positions: readonly number[]
  /** The place of an event in the position order. */
  readonly placeOf: (position: number) => number
}

/** Worlds by their keys, in the order of which they are gone through. */
export type Worlds = {
  readonly keys: readonly string[]
  readonly load: (keys: readonly string[]) => Promise<readonly World[]>
}
