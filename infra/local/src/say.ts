/** Tells the person at the terminal what is being done. */
export type Say = (line: string) => void

/** Why the stack can't run, in a sentence for the person who started it. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
