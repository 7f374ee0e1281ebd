import { runningPostgres } from '@partnerships/embedded'

/** The database that a command works on: the one told, else that of the stack which runs on the data folder. */
export const findDatabase = (): string => {
  const { DATABASE_URL, DATA_DIR = '.data' } = process.env
  const url = DATABASE_URL || runningPostgres(DATA_DIR)
  if (url) return url
  console.error(`Nothing runs on the data folder ${DATA_DIR}: start it, or give a DATABASE_URL.`)
  process.exit(1)
}
