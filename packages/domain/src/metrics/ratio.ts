/** A part of a whole. `value` is null when there is no whole. */
export type Ratio = {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  /** Those that the question does not apply to. */
  readonly excluded?: number
  /** Set while time that may still change the number has not passed. */
  readonly immature?: true
}

export const ratioOf = (numerator: number, denominator: number): Ratio => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
})
