import { type Column, short, signed, unsigned, wide } from './column.ts'
import { dimensionCount } from './dimensions.ts'

/** A row that is counted by the days it may be of, from `lower` to before `upper`, in days since 1970-01-01. */
export type DatedRow = {
  readonly known_from: number
  readonly ordinal: number
  /** `stillKnown` while it is. */
  readonly known_until: number
  readonly lower: number
  readonly upper: number
  /** The event's. */
  readonly position: number
  /** The codes that it has of each dimension, each once; of a row with two faces, those of the other one follow. */
  readonly codes: readonly (readonly number[])[]
  /** What else is told of it: as many numbers of 32 bits as all of its list have. */
  readonly more: readonly number[]
}

type Codes = { readonly codes: Column<Uint32Array>; readonly rows: Column<Uint16Array> }

/** Rows on their way into a segment, column by column. */
export class DatedRows {
  readonly from = unsigned()
  readonly ordinal = short()
  readonly until = wide()
  readonly lower = signed()
  readonly upper = signed()
  readonly position = unsigned()
  /** By dimension: a code at an index is that of the row at the same index. */
  readonly dimensions: readonly Codes[]
  readonly more: readonly Column<Int32Array>[]

  constructor(moreColumns: number, faces: number) {
    this.dimensions = Array.from({ length: faces * dimensionCount }, () => ({
      codes: unsigned(),
      rows: short(),
    }))
    this.more = Array.from({ length: moreColumns }, signed)
  }

  get length(): number {
    return this.from.length
  }

  add({ known_from, ordinal, known_until, lower, upper, position, codes, more }: DatedRow): void {
    const row = this.length
    this.from.push(known_from)
    this.ordinal.push(ordinal)
    this.until.push(known_until)
    this.lower.push(lower)
    this.upper.push(upper)
    this.position.push(position)
    for (let d = 0; d < codes.length; d++) {
      const own = codes[d] as readonly number[]
      if (own.length === 0) continue
      const dimension = this.dimensions[d] as Codes
      for (let i = 0; i < own.length; i++) {
        dimension.codes.push(own[i] as number)
        dimension.rows.push(row)
      }
    }
    for (let c = 0; c < this.more.length; c++) this.more[c]?.push(more[c] as number)
  }
}
