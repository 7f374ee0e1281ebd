import { testDatabase } from '@partnerships/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '../pool.ts'
import { byteaArray, int4Array, int8Array, textArray } from './binary-array.ts'

let pool: Pool
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await testDatabase()
  pool = openPool(database.url)
  drop = database.drop
})
afterAll(async () => {
  await pool.end()
  await drop()
})

const passes = async (type: string, array: Buffer): Promise<unknown[]> =>
  (await pool.query(`select value from unnest($1::${type}[]) as value`, [array])).rows.map(
    ({ value }) => value,
  )

const text = fc.string({ unit: 'grapheme' }).map(s => s.replaceAll('\0', ''))
const round = { numRuns: 50 }

test('text and null come through', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.option(text)), async values => {
      expect(await passes('text', textArray(values))).toEqual(values)
    }),
    round,
  ))

test('bytes come through', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), async values => {
      const bytes = values.map(value => Buffer.from(value))
      expect(await passes('bytea', byteaArray(bytes.map(value => value.toString('hex'))))).toEqual(bytes)
    }),
    round,
  ))

test('integers come through', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.array(fc.maxSafeInteger()), async (small, large) => {
      expect(await passes('int4', int4Array(small))).toEqual(small)
      expect(await passes('int8', int8Array(large))).toEqual(large)
    }),
    round,
  ))
