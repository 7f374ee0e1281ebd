/**
 * One-dimensional arrays in Postgres's binary form, as parameters for `pg`. Its own text form escapes every
 * quote of every event, twice: on real groups that cost several times what the rest of the call does.
 */
const oids = { int4: 23, int8: 20, text: 25, bytea: 17 } as const

const headBytes = 20
const lengthBytes = 4

/** An array whose entries take at most so many bytes; `write` puts one at a place and says how long it is, -1 for null. */
const arrayOf = <Value>(
  oid: number,
  values: readonly Value[],
  most: number,
  write: (to: Buffer, value: Value, at: number) => number,
): Buffer => {
  const buffer = Buffer.allocUnsafe(headBytes + values.length * lengthBytes + most)
  buffer.writeInt32BE(1, 0)
  buffer.writeInt32BE(oid, 8)
  buffer.writeInt32BE(values.length, 12)
  buffer.writeInt32BE(1, 16)
  let at = headBytes
  let nulls = 0
  for (const value of values) {
    const length = write(buffer, value, at + lengthBytes)
    buffer.writeInt32BE(length, at)
    at += lengthBytes + Math.max(0, length)
    if (length < 0) nulls = 1
  }
  buffer.writeInt32BE(nulls, 4)
  return buffer.subarray(0, at)
}

const characters = (values: readonly (string | null)[]): number =>
  values.reduce((sum, value) => sum + (value?.length ?? 0), 0)

/** A code unit takes at most three bytes. */
export const textArray = (values: readonly (string | null)[]): Buffer =>
  arrayOf(oids.text, values, 3 * characters(values), (to, value, at) =>
    value === null ? -1 : to.write(value, at),
  )

/** Of bytes in hexadecimal digits. */
export const byteaArray = (values: readonly string[]): Buffer =>
  arrayOf(oids.bytea, values, characters(values) / 2, (to, value, at) => to.write(value, at, 'hex'))

export const int4Array = (values: readonly number[]): Buffer =>
  arrayOf(oids.int4, values, values.length * 4, (to, value, at) => to.writeInt32BE(value, at) - at)

/** Safe integers; in two halves, as a BigInt for each would cost more than all the rest. */
export const int8Array = (values: readonly number[]): Buffer =>
  arrayOf(oids.int8, values, values.length * 8, (to, value, at) => {
    const high = Math.floor(value / 2 ** 32)
    return to.writeUInt32BE(value - high * 2 ** 32, to.writeInt32BE(high, at)) - at
  })
