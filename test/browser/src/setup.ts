import { startStack } from '@partnerships/stack'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the whole stack with the sample answers; all files share it, so each writes to subjects of its own. */
    baseUrl: string
  }
}

/** One stack for all files. */
export default async (project: TestProject) => {
  const stack = await startStack({ SAMPLE: 'on' })
  project.provide('baseUrl', stack.baseUrl)
  return async () => {
    await stack.stop()
  }
}
