/** A number at a place on the axis: what is sure, and what is possible with it (never less). */
export type Point = {
  readonly key: string
  /** The place in full, as the table and the tooltip tell it. */
  readonly name: string
  /** The place in short, as it stands on the axis. */
  readonly tick: string
  readonly value: number
  readonly possible: number
  /** Not in what is looked at, but beside it. */
  readonly beside?: boolean
}

/** Which of the chart colours to draw with. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6
