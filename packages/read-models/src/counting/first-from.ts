/** The first index from `first` to `end` of something not less; searched near `first` first. */
export const firstFrom = (
  list: Int32Array | Uint16Array,
  first: number,
  end: number,
  value: number,
): number => {
  let [low, step] = [first, 1]
  while (low + step <= end && (list[low + step - 1] as number) < value) {
    low += step
    step <<= 1
  }
  let high = Math.min(end, low + step - 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
