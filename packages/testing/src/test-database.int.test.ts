import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

test('each database is empty, its own, and gone when dropped', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  const client = await connect(one.url)
  await client.query('CREATE TABLE thing (id int)')
  const beside = await connect(other.url)
  expect((await beside.query("SELECT to_regclass('thing') AS found")).rows).toEqual([{ found: null }])
  await one.drop()
  await other.drop()
  await expect(connect(one.url)).rejects.toThrow(/does not exist/)
})

test('text is UTF-8, its order that of the code points, its case Unicode', async () => {
  const database = await testDatabase()
  const client = await connect(database.url)
  const { rows } = await client.query(
    "SELECT lower('ÉCOLE') AS lower, array_agg(t ORDER BY t) AS sorted FROM unnest(ARRAY['é', 'z', 'a', 'Z']) AS t",
  )
  await client.end()
  await database.drop()
  expect(rows).toEqual([{ lower: 'école', sorted: ['Z', 'a', 'z', 'é'] }])
})
