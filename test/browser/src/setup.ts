import { startStack } from '@partnerships/stack'
import { natsOnPath } from '@partnerships/testing/nats'
import type { TestProject } from 'vitest/node'
import { unpackedBrowser } from './browser/unpacked.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the whole stack with the sample answers; all files share it, so each writes to subjects of its own. */
    baseUrl: string
  }
}

/**
 * One stack for all files; the browser that each of them starts is unpacked before. BASE_URL names a stack with the
 * sample that runs already, to try tests on while writing them.
 */
export default async (project: TestProject) => {
  const { BASE_URL, CHROMIUM } = process.env
  if (!CHROMIUM) await unpackedBrowser()
  if (BASE_URL) return project.provide('baseUrl', BASE_URL)
  await natsOnPath(line => console.log(`tests: ${line}`))
  const stack = await startStack({ SAMPLE: 'on' })
  project.provide('baseUrl', stack.baseUrl)
  return async () => {
    await stack.stop()
  }
}
