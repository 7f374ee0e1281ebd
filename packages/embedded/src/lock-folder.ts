import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder belongs to a start that is still running. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
  readonly folder: string
  constructor(folder: string) {
    super(`${folder} is in use by another start.`)
    this.folder = folder
  }
}

const SQLITE_BUSY = 5

/**
 * Takes a folder (made if need be) for this process until the returned function is called or the process
 * is gone. SQLite's lock is the kernel's: it leaves nothing stale behind, however the process ends.
 * @throws FolderInUse
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    throw (error as { errcode?: number }).errcode === SQLITE_BUSY ? new FolderInUse(folder) : error
  }
  return () => database.close()
}
