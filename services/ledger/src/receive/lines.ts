import { limits } from './limits.ts'

/** A line with its number from 1; without bytes when it is longer than an event may be. */
export type Line = { readonly line: number; readonly bytes: Buffer | null }

const newline = 0x0a
const isBlank = (bytes: Buffer): boolean =>
  bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** Cuts chunks of bytes into lines. Holds at most one event's worth of a line that hasn't ended. */
export class LineCutter {
  #rest: Buffer[] = []
  #size = 0
  #line = 0

  /** The lines that end in the chunk, blank ones left out. */
  push(chunk: Uint8Array): Line[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Line[] = []
    let start = 0
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      this.#keep(bytes.subarray(start, end))
      lines.push(...this.end())
      start = end + 1
    }
    this.#keep(bytes.subarray(start))
    return lines
  }

  /** The line that has come so far, as if it ended here. */
  end(): Line[] {
    const [rest, size] = [this.#rest, this.#size]
    this.#rest = []
    this.#size = 0
    this.#line++
    if (size > limits.eventBytes) return [{ line: this.#line, bytes: null }]
    const bytes = rest.length === 1 && rest[0] ? rest[0] : Buffer.concat(rest)
    return isBlank(bytes) ? [] : [{ line: this.#line, bytes }]
  }

  #keep(part: Buffer): void {
    this.#size += part.length
    if (this.#size > limits.eventBytes) this.#rest = []
    else if (part.length > 0) this.#rest.push(part)
  }
}
