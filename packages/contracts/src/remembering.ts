/** Remembers what a pure function of a text answered, for so many texts at most; then it forgets them all. */
export const remembering = <T>(answer: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = answer(text)
    known.set(text, found)
    return found
  }
}
