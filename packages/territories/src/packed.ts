/** Reads `key value|key value…`; keys have no space. */
export function unpack(text: string): Map<string, string> {
  return new Map(text.split('|').map(splitAtSpace))
}

/** The two sides of the first space. */
export function splitAtSpace(text: string): [string, string] {
  const at = text.indexOf(' ')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Makes a value when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
