import { testDatabase } from '@partnerships/testing'
import { expect, test } from 'vitest'
import { openPool } from './pool.ts'

test('numbers, days and instants are read without loss, or not at all', async () => {
  const database = await testDatabase()
  const pool = openPool(database.url, { applicationName: 'reading' })
  const { rows } = await pool.query(
    `select 9007199254740991::int8 as number, '2024-02-29'::date as day,
            '2024-02-29 12:00:00.000001+02'::timestamptz as instant, current_setting('application_name') as name`,
  )
  expect(rows).toEqual([
    { number: 9007199254740991, day: '2024-02-29', instant: '2024-02-29T10:00:00.000001Z', name: 'reading' },
  ])
  await expect(pool.query('select 9007199254740992::int8')).rejects.toThrow(RangeError)
  await pool.end()
  await database.drop()
})
