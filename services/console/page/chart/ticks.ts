/** How wide a text of the axes is at most, in pixels; they are set in 12 pixels. */
export const widthOf = (text: string): number => text.length * 6.8

/**
 * Which of the places get a name on the axis, so that none runs into another: every n-th, counted from the last,
 * as that is the one most looked at.
 */
export const shownTicks = <T extends { readonly key: string; readonly tick: string }>(
  places: readonly T[],
  width: number,
): string[] => {
  const widest = Math.max(0, ...places.map(({ tick }) => widthOf(tick))) + 12
  const step = Math.max(1, Math.ceil((places.length * widest) / Math.max(width, 1)))
  return places.filter((_, i) => (places.length - 1 - i) % step === 0).map(({ key }) => key)
}

/** Where an axis of counts ends: whole, never at 0, so that an empty chart has an axis too. */
export const topOf = (points: readonly { readonly possible: number }[]): number =>
  Math.max(4, ...points.map(({ possible }) => possible))
