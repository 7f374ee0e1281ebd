/** No text. */
export const noText = 0

/** Texts of up to 65,535 bytes outside of the heap, each at a place of its own. */
export class Texts {
  #bytes = Buffer.allocUnsafeSlow(4096)
  #end = 1

  /** Where the text stands from now on; {@link noText} for null. */
  add(text: string | null): number {
    if (text === null) return noText
    const length = Buffer.byteLength(text)
    const place = this.#end
    this.#end += 2 + length
    if (this.#end > this.#bytes.length) this.#grow()
    this.#bytes.writeUInt16LE(length, place)
    this.#bytes.write(text, place + 2)
    return place
  }

  at(place: number): string | null {
    if (place === noText) return null
    const first = place + 2
    return this.#bytes.toString('utf8', first, first + this.#bytes.readUInt16LE(place))
  }

  #grow(): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.#end)
    this.#bytes.copy(larger)
    this.#bytes = larger
  }
}
