export type Tally = { readonly value: number; readonly possible: number }

export type Ratio = {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  readonly excluded?: number
  readonly immature?: boolean
}

export type Duration = {
  readonly median: number | null
  readonly p90: number | null
  readonly excluded: number
}

/** What a metric comes to in a window or on a day. */
export type Total = Tally | Ratio | Duration

export type Change = {
  readonly difference: number | null
  readonly factor: number | null
  readonly factorMin?: number | null
  readonly factorMax?: number | null
}

/** What became of an earlier total. */
export const changeOf = (now: Total, earlier: Total): Change => {
  if ('possible' in now && 'possible' in earlier)
    return {
      ...differing(now.value, earlier.value),
      factorMin: ratio(now.value, earlier.possible),
      factorMax: ratio(now.possible, earlier.value),
    }
  if ('median' in now && 'median' in earlier) return differing(now.median, earlier.median)
  if ('numerator' in now && 'numerator' in earlier) return differing(now.value, earlier.value)
  throw new Error('two totals of one metric are alike')
}

const differing = (now: number | null, earlier: number | null): Change => {
  if (now === null || earlier === null) return { difference: null, factor: null }
  return { difference: rounded(now - earlier), factor: ratio(now, earlier) }
}

const ratio = (above: number, below: number): number | null => (below === 0 ? null : rounded(above / below))

/** To ten digits, as quotients of decimals are not exact. */
export const rounded = (number: number): number => Number(number.toPrecision(10))
