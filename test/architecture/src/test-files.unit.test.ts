import { globSync } from 'node:fs'
import { matchesGlob, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

const { default: config } = await import(resolve(root, 'vitest.config.ts'))

const suites: { name: string; include: string[] }[] = config.test.projects.map(
  (project: { test: { name: string; include: string[] } }) => project.test,
)

const files = globSync('**/*.{test,spec}.{ts,tsx,mts,js,mjs}', {
  cwd: root,
  exclude: path => path.split('/').includes('node_modules'),
})

test('this file is among the test files that are looked at', () => {
  expect(files).toContain('test/architecture/src/test-files.unit.test.ts')
})

test.each(files)('%s is run, by one suite', file => {
  const runBy = suites.filter(({ include }) => include.some(pattern => matchesGlob(file, pattern)))
  expect(runBy).toHaveLength(1)
})
