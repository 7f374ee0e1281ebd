import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newFolder } from '../../testing/folders.ts'
import { findNats } from './find.ts'

const said: string[] = []
const log = (line: string) => void said.push(line)
let programs = ''

/** Only these programs are on PATH, and nothing in the places that are looked into besides. */
const program = (name: string, script: string) => {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(programs, name), 0o755)
}

beforeEach(() => {
  said.length = 0
  programs = newFolder()
  vi.stubEnv('PATH', programs)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const find = (dataDir: string) => findNats({ dataDir, log, usualFolders: [] })

test('one on PATH is taken, and nothing fetched', async () => {
  program('nats-server', 'exit 0')
  expect(await find(newFolder())).toBe(join(programs, 'nats-server'))
  expect(said).toEqual([])
})

test('where none can be had the warning names what to install', async () => {
  const dataDir = newFolder()
  expect(await find(dataDir)).toBeNull()
  expect(said.at(-1)).toMatch(
    /there is no apt-get here.*without broadcast.*apt-get install nats-server.*NATS_URL/,
  )
  expect(readdirSync(dataDir)).toEqual([])
})

test('with no package lists of the system, fetched by lists of its own, once, into the data folder', async () => {
  const dataDir = newFolder()
  program('dpkg-deb', '/bin/mkdir -p "$3/usr/sbin" && /bin/cp "$2" "$3/usr/sbin/nats-server"')
  program(
    'apt-get',
    `if [ "$5" = update ]; then exit 0; fi
     while read -r line; do case "$line" in Dir::State::lists*) own=yes;; esac; done < "$2"
     if [ -z "$own" ]; then echo 'E: Unable to locate package' >&2; exit 100; fi
     printf '#!/bin/sh\\n' > nats-server.deb; /bin/chmod 755 nats-server.deb`,
  )
  const fetched = join(dataDir, 'nats-server', 'usr', 'sbin', 'nats-server')
  expect(await find(dataDir)).toBe(fetched)
  expect(existsSync(fetched)).toBe(true)
  expect(readdirSync(dataDir)).toEqual(['nats-server'])
  said.length = 0
  expect(await find(dataDir)).toBe(fetched)
  expect(said).toEqual([])
})

test('a fetch that fails leaves nothing and says in whose words', async () => {
  const dataDir = newFolder()
  mkdirSync(join(dataDir, 'other'))
  program('apt-get', "echo 'E: no network' >&2; exit 100")
  expect(await find(dataDir)).toBeNull()
  expect(said.at(-1)).toMatch(/E: no network/)
  expect(readdirSync(dataDir)).toEqual(['other'])
})

test('two starts at once fetch it once', async () => {
  const dataDir = newFolder()
  const told: string[] = []
  program('apt-get', 'echo >> "$FETCHES"; /bin/sleep 0.3; echo > nats-server.deb')
  program(
    'dpkg-deb',
    '/bin/mkdir -p "$3/usr/sbin" && cd "$3/usr/sbin" && echo "#!/bin/sh" > nats-server && /bin/chmod 755 nats-server',
  )
  vi.stubEnv('FETCHES', join(programs, 'fetches'))
  const log = (line: string) => void told.push(line)
  const find = () => findNats({ dataDir, log, usualFolders: [] })
  const fetched = join(dataDir, 'nats-server', 'usr', 'sbin', 'nats-server')
  expect(await Promise.all([find(), find()])).toEqual([fetched, fetched])
  expect(readFileSync(join(programs, 'fetches'), 'utf8')).toBe('\n')
  expect(told.join()).toMatch(/waiting for another start/)
})
