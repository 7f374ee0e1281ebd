import { afterEach, beforeEach } from 'vitest'
import { windows } from './open.ts'

let shared: typeof windows
beforeEach(() => {
  shared = new Set(windows)
})
/** A window that a test leaves open would go on asking for what others record. Those that a file shares stay. */
afterEach(async () => {
  await Promise.all([...windows].filter(window => !shared.has(window)).map(window => window.close()))
})
