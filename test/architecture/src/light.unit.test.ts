import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')

/** Imports a module and prints the address of everything that was loaded for it. */
const script = `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      loaded.push(found.url)
      return found
    },
  })
  await import(process.argv[1])
  console.log(JSON.stringify(loaded))
`

const loadedBy = async (entry: string): Promise<string[]> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, entry])
  return JSON.parse(stdout) as string[]
}

/** What a browser loads, and all that may come along. */
const light = {
  'packages/client/src/index.ts': ['packages/client/src/', 'node_modules/eventsource-parser/'],
  'packages/contracts/src/words/index.ts': ['packages/contracts/src/words/'],
}

test.each(Object.entries(light))(
  '%s brings nothing of Node along, and no validator',
  async (entry, allowed) => {
    const folders = allowed.map(folder => pathToFileURL(realpathSync(resolve(root, folder))).href)
    const loaded = await loadedBy(pathToFileURL(resolve(root, entry)).href)
    expect(loaded.length).toBeGreaterThan(1)
    expect(loaded.filter(url => !folders.some(folder => url.startsWith(folder)))).toEqual([])
  },
)
