import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** A new folder, closed to other users, gone after the test file. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-tracker-embedded-'))
  made.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
