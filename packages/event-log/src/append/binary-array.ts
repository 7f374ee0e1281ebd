/**
 * One-dimensional arrays in Postgres's binary form, as parameters for `pg`. Its own text form escapes every
 * quote of every event, twice: on real groups that cost several times what the rest of the call does.
 */
type Value = string | null

const oids = { int4: 23, int8: 20, text: 25, bytea: 17 } as const

const header = (oid: number, length: number, nulls: boolean, bytes: number): Buffer => {
  const buffer = Buffer.allocUnsafe(20 + bytes)
  buffer.writeInt32BE(1, 0)
  buffer.writeInt32BE(nulls ? 1 : 0, 4)
  buffer.writeInt32BE(oid, 8)
  buffer.writeInt32BE(length, 12)
  buffer.writeInt32BE(1, 16)
  return buffer
}

export const textArray = (values: readonly Value[]): Buffer => {
  let bytes = 0
  for (const value of values) bytes += 4 + (value === null ? 0 : Buffer.byteLength(value))
  const buffer = header(oids.text, values.length, values.includes(null), bytes)
  let at = 20
  for (const value of values) {
    const written = value === null ? 0 : buffer.write(value, at + 4)
    buffer.writeInt32BE(value === null ? -1 : written, at)
    at += 4 + written
  }
  return buffer
}

export const byteaArray = (values: readonly Uint8Array[]): Buffer => {
  const bytes = values.reduce((sum, value) => sum + 4 + value.length, 0)
  const buffer = header(oids.bytea, values.length, false, bytes)
  let at = 20
  for (const value of values) {
    at = buffer.writeInt32BE(value.length, at)
    buffer.set(value, at)
    at += value.length
  }
  return buffer
}

export const int4Array = (values: readonly number[]): Buffer => {
  const buffer = header(oids.int4, values.length, false, values.length * 8)
  let at = 20
  for (const value of values) at = buffer.writeInt32BE(value, buffer.writeInt32BE(4, at))
  return buffer
}

export const int8Array = (values: readonly number[]): Buffer => {
  const buffer = header(oids.int8, values.length, false, values.length * 12)
  let at = 20
  for (const value of values) at = buffer.writeBigInt64BE(BigInt(value), buffer.writeInt32BE(8, at))
  return buffer
}
