import { isUtf8 } from 'node:buffer'

/** A JSON value, or why there is none. Of a key that stands twice the last counts; a byte order mark is skipped. */
export type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string }

const byteOrderMark = '\u{feff}'

/** The one JSON value that the bytes hold as UTF-8 text. */
export function parseJson(bytes: Buffer): Json {
  if (!isUtf8(bytes)) return { ok: false, detail: 'is not UTF-8' }
  const text = bytes.toString('utf8')
  try {
    return { ok: true, value: JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text) }
  } catch (err) {
    return { ok: false, detail: `is not JSON: ${(err as SyntaxError).message}` }
  }
}
