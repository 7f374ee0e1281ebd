import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { type Stack, startStack } from '@partnerships/stack'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const run = promisify(execFile)

let stack: Stack

beforeAll(async () => {
  stack = await startStack({})
})
afterAll(async () => {
  await stack?.stop()
})

/** The commands of the README's fenced blocks, in order; `follow` marks those that stay open. */
const blocks = [...readme.matchAll(/```sh( follow)?\n(.*?)```/gs)]
  .map(([, follow, commands]) => ({ follow: follow !== undefined, commands: commands as string }))
  .filter(({ commands }) => commands.startsWith('curl'))

test('the README’s commands do what it says', async () => {
  const answers: string[] = []
  for (const { follow, commands } of blocks) {
    const here = commands.replaceAll('http://127.0.0.1:8080', stack.baseUrl)
    const limited = follow ? here.replaceAll('curl ', 'curl --max-time 1 ') : here
    const { stdout } = await run('bash', ['-c', follow ? `${limited.trim()} || true` : limited])
    answers.push(stdout)
  }
  const [metric, evidence, stream, batch, single, questions, mistake] = answers
  expect(JSON.parse(metric as string).headline.text).toBe(
    '200 nouveaux partenariats, soit une multiplication par 2 en 2 ans',
  )
  expect(JSON.parse(evidence as string).items).toHaveLength(3)
  expect(stream).toContain('retry: 2000')
  expect(JSON.parse(batch as string).events).toHaveLength(3)
  expect(single).toMatch(/^HTTP\/1.1 201/)
  expect(questions).toContain('"spells"')
  expect(JSON.parse(mistake as string)).toMatchObject({
    code: 'invalid-event',
    errors: [{ pointer: '/efective' }],
  })
}, 120_000)

test('what docs/integrate.md asks is answered', async () => {
  const integrate = readFileSync(new URL('docs/integrate.md', root), 'utf8')
  const asked = [...integrate.matchAll(/^curl -s '(http:[^']+)'$/gm)].map(([, url]) => url as string)
  expect(asked.length).toBeGreaterThan(4)
  for (const url of asked) {
    const response = await fetch(url.replace('http://127.0.0.1:8080', stack.baseUrl))
    expect(response.status, url).toBe(200)
  }
})

test('what the client’s README shows works', async () => {
  const shown = readFileSync(new URL('packages/client/README.md', root), 'utf8')
  const [, script = ''] = /```js\n(.*?)```/s.exec(shown) ?? []
  const here = script.replace('http://127.0.0.1:8080', stack.baseUrl)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', here], { cwd: root })
  const [headline, ...lines] = stdout.trim().split('\n')
  expect(headline).toMatch(/^200 new partnerships, doubled in two years · 2022: 200 · 2020: 100 · /)
  expect(lines.slice(0, 3).every(line => line.startsWith('2022-'))).toBe(true)
  expect(lines.at(-1)).toMatch(/^invalid-query .+/)
})

describe('paths that the docs name exist', () => {
  const documents = [
    'README.md',
    'docs/contribute.md',
    'docs/operate.md',
    'docs/integrate.md',
    'packages/client/README.md',
  ]
  test.each(documents)('%s', document => {
    const text = readFileSync(new URL(document, root), 'utf8')
    const linked = [...text.matchAll(/\]\((?!http)([^)#]+)/g)].map(
      m => new URL(m[1] as string, new URL(document, root)),
    )
    const named = [...text.matchAll(/`((?:packages|services|infra|test|docs)\/[\w./-]+)`/g)].map(
      m => new URL(m[1] as string, root),
    )
    expect([...linked, ...named].filter(url => !existsSync(url)).map(url => url.pathname)).toEqual([])
  })
})
