const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The index after the string that opens at `start`, or the end of the bytes when it doesn't close. */
function afterString(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; i < bytes.length; i++) {
    if (bytes[i] === backslash) i++
    else if (bytes[i] === quote) return i + 1
  }
  return bytes.length
}

/**
 * The sizes in bytes of what stands between the separators of a JSON array, white space included. Text that
 * isn't one is measured as far as it goes, as sizes are judged before the JSON is.
 */
export function elementSizes(bytes: Uint8Array): number[] {
  const sizes: number[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]
    if (byte === quote) {
      i = afterString(bytes, i)
      continue
    }
    i++
    if (byte === openArray || byte === openObject) {
      depth++
      if (depth === 1) start = i
    } else if (byte === closeArray || byte === closeObject) {
      depth--
      if (depth === 0) return [...sizes, i - 1 - start]
    } else if (byte === comma && depth === 1) {
      sizes.push(i - 1 - start)
      start = i
    }
  }
  return [...sizes, bytes.length - start]
}
