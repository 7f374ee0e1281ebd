import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The URL of the Postgres that runs on a data folder, as its own files say; undefined when none seems to. */
export const runningPostgres = (dataDir: string): string | undefined => {
  const read = (...path: string[]) => readFileSync(join(dataDir, 'postgres', ...path), 'utf8')
  try {
    const port = read('data', 'postmaster.pid').split('\n')[3]
    return `postgres://postgres:${read('password').trim()}@127.0.0.1:${port}/postgres`
  } catch {
    return undefined
  }
}
