import { small } from './column.ts'

const mostInAByte = 127

/** In the table of what is kept once: nothing. */
const free = 0

/** Lists of codes, so many together, outside of the heap: a byte or two for each code. */
export class CodeLists {
  readonly #together: number
  readonly #bytes = small()
  /** The places of those that are kept once, by the hash of their bytes or after it. */
  #table = new Uint32Array(256)
  #hashes = new Uint32Array(256)
  #keptOnce = 0
  /** The byte that is read next. */
  #next = 0

  constructor(together: number) {
    this.#together = together
    // Nothing stands at 0.
    this.#bytes.push(0)
  }

  /** Where the lists stand from now on. */
  add(lists: readonly (readonly number[])[]): number {
    const place = this.#bytes.length
    for (let i = 0; i < this.#together; i++) {
      const codes = lists[i] as readonly number[]
      this.#push(codes.length)
      for (const code of codes) this.#push(code)
    }
    return place
  }

  /** Where the lists stand: the same for all that are the same and are added so. */
  addOnce(lists: readonly (readonly number[])[]): number {
    const place = this.add(lists)
    const hash = this.#hashOf(place)
    const slot = this.#slotOf(place, hash)
    const known = this.#table[slot] as number
    if (known !== free) {
      this.#bytes.length = place
      return known
    }
    this.#table[slot] = place
    this.#hashes[slot] = hash
    if (++this.#keptOnce * 2 > this.#table.length) this.#growTable()
    return place
  }

  at(place: number): number[][] {
    this.#next = place
    const lists: number[][] = []
    for (let i = 0; i < this.#together; i++) lists.push(this.#readList())
    return lists
  }

  /** One of the lists. */
  listAt(place: number, index: number): number[] {
    this.#next = place
    for (let before = 0; before < index; before++)
      for (let left = this.#read(); left > 0; left--) this.#read()
    return this.#readList()
  }

  /** The first code of the first list. */
  firstAt(place: number): number {
    this.#next = place + 1
    return this.#read()
  }

  #readList(): number[] {
    const codes: number[] = []
    for (let left = this.#read(); left > 0; left--) codes.push(this.#read())
    return codes
  }

  #read(): number {
    let [number, shift] = [0, 0]
    for (;;) {
      const byte = this.#bytes.at(this.#next++)
      number |= (byte & mostInAByte) << shift
      if (byte <= mostInAByte) return number
      shift += 7
    }
  }

  /** Seven bits in each byte; the highest says that more follow. */
  #push(number: number): void {
    let rest = number
    for (; rest > mostInAByte; rest >>>= 7) this.#bytes.push((rest & mostInAByte) | (mostInAByte + 1))
    this.#bytes.push(rest)
  }

  #hashOf(place: number): number {
    let hash = 0
    for (let i = place; i < this.#bytes.length; i++) hash = Math.imul(hash ^ this.#bytes.at(i), 0x01000193)
    return (hash ^ (hash >>> 15)) >>> 0
  }

  /** Where in the table those that stand last are, or are to be. */
  #slotOf(last: number, hash: number): number {
    const mask = this.#table.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#table[slot] as number
      if (place === free || (this.#hashes[slot] === hash && this.#isSame(place, last))) return slot
    }
  }

  /** Lists say themselves how long they are: none are the beginning of others. */
  #isSame(place: number, last: number): boolean {
    const bytes = this.#bytes
    for (let i = last; i < bytes.length; i++) if (bytes.at(i) !== bytes.at(place + i - last)) return false
    return true
  }

  #growTable(): void {
    const [places, hashes] = [this.#table, this.#hashes]
    this.#table = new Uint32Array(2 * places.length)
    this.#hashes = new Uint32Array(2 * places.length)
    const mask = this.#table.length - 1
    for (const [i, place] of places.entries()) {
      if (place === free) continue
      const hash = hashes[i] as number
      let slot = hash & mask
      while (this.#table[slot] !== free) slot = (slot + 1) & mask
      this.#table[slot] = place
      this.#hashes[slot] = hash
    }
  }
}
