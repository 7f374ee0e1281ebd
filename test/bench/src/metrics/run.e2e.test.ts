import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = fileURLToPath(new URL('./run.ts', import.meta.url))

it('measures a small world, has all questions answered and all numbers agree', async () => {
  const env = {
    ...process.env,
    PARTNERSHIPS: '400',
    SECONDS: '0.05',
    SQL_QUESTIONS: '1',
    CONNECTIONS: '4',
    DATA_DIR: '',
  }
  const { stdout } = await promisify(execFile)(process.execPath, [run], { env })
  expect(stdout).toMatch(/Plain SQL and the service agree on (\d+) of \1 questions\./)
  for (const row of [
    '| rebuilding all read models ',
    '| all read models ',
    '| query service ',
    '| a flow, 3 filters ',
  ])
    expect(stdout).toContain(row)
})
