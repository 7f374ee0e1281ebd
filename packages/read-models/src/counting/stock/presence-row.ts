import { never } from '../windows.ts'
import type { Days } from './part.ts'

/** When something is there, perhaps and for sure. */
export type PresenceRow = {
  readonly possible: Days
  readonly certain: Days
  readonly position: number
  readonly codes: readonly (readonly number[])[]
}

/** No days. */
export const none: Days = { first: never, end: never }
