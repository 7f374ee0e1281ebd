import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import './provided.ts'

export type TestDatabase = {
  readonly url: string
  /** Drops it, and cuts off whoever is still connected. */
  readonly drop: () => Promise<void>
}

/** An empty database of its own on the run's Postgres: real, but without fsync. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

const administer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
