/**
 * A step of a partnership's journey to being signed: its first stage, or the first at which it was signed or active;
 * and when the other one was. In days since 1970-01-01; the ranges end before their `upper`.
 */
export type JourneyStep = {
  readonly lower: number
  readonly upper: number
  /** The other step's, null when it never was. */
  readonly otherLower: number | null
  readonly otherUpper: number | null
  /** Whether the first stage was signed or active, and so both steps are one. */
  readonly begunSigned: boolean
}
