import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Of what Node runs as it is; servers and stacks that tests start have it too, and start in half the time. */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

const globalSetup = './packages/testing/src/global-setup.ts'

/**
 * `unit` is pure; `int` has a real Postgres and NATS; `e2e` goes through the whole stack over HTTP; `browser` through the page.
 * Files share what they import, which otherwise costs each of them more than its tests: what a file has of its own is
 * its database, not its modules.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['**/*.unit.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          globalSetup,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          globalSetup: './test/browser/src/setup.ts',
          setupFiles: './test/browser/src/close-windows.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
