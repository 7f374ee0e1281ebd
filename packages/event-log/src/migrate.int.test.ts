import { testDatabase } from '@partnerships/testing'
import { expect, test } from 'vitest'
import { migrateEventLog } from './migrate.ts'
import { openPool } from './pool.ts'
import { ledgerHead } from './read/ledger-head.ts'

test('several processes may migrate at once and again, and it stays one ledger', async () => {
  const database = await testDatabase()
  const pools = Array.from({ length: 5 }, () => openPool(database.url))
  await Promise.all(pools.map(migrateEventLog))
  const heads = await Promise.all(pools.map(ledgerHead))
  await Promise.all(pools.map(migrateEventLog))
  heads.push(...(await Promise.all(pools.map(ledgerHead))))
  await Promise.all(pools.map(pool => pool.end()))
  await database.drop()
  expect(heads[0]).toEqual({
    ledgerid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    position: 0,
    recordedtime: null,
  })
  expect(heads).toEqual(heads.map(() => heads[0]))
})
