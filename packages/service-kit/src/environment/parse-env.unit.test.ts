import { expect, it } from 'vitest'
import { z } from 'zod'
import { readEnv } from './parse-env.ts'
import { onOff, variables } from './variables.ts'

const { PORT, HOST, DATABASE_URL, NATS_URL, CORS_ORIGINS } = variables
const schema = z.object({
  PORT: PORT.default(8080),
  HOST: HOST.default('127.0.0.1'),
  DATABASE_URL,
  NATS_URL: NATS_URL.optional(),
  CORS_ORIGINS: CORS_ORIGINS.optional(),
  SAMPLE: onOff.default(true),
})
const url = 'postgres://me:secret@db:5432/ledger'

it('reads settings, and takes what is set to nothing as not set', () => {
  const read = readEnv(schema, { DATABASE_URL: url, PORT: '9000', NATS_URL: '', SAMPLE: 'off' })
  expect(read).toEqual({ ok: true, env: { DATABASE_URL: url, PORT: 9000, HOST: '127.0.0.1', SAMPLE: false } })
})

it.each([
  [{ PORT: 'http' }, 'The environment variable PORT is "http"; it must be a port number from 0 to 65535.'],
  [{ PORT: '65536' }, 'The environment variable PORT is "65536"; it must be a port number from 0 to 65535.'],
  [
    { HOST: '0.0.0.0' },
    'The environment variable HOST is "0.0.0.0"; it must be a loopback address such as 127.0.0.1, as requests need no key yet.',
  ],
  [
    { DATABASE_URL: undefined },
    'The environment variable DATABASE_URL is not set; it must be a URL such as postgres://user@host:5432/database.',
  ],
  [
    { DATABASE_URL: 'mysql://me:secret@db/ledger' },
    'The environment variable DATABASE_URL is "mysql://me:***@db/ledger"; it must be a URL such as postgres://user@host:5432/database.',
  ],
  [{ SAMPLE: 'yes' }, 'The environment variable SAMPLE is "yes"; it must be on or off.'],
])('says what is wrong with %j', (wrong, sentence) => {
  expect(readEnv(schema, { DATABASE_URL: url, ...wrong })).toEqual({ ok: false, sentences: [sentence] })
})

it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('takes %s as loopback', HOST => {
  expect(readEnv(schema, { DATABASE_URL: url, HOST })).toMatchObject({ ok: true })
})

it.each(['0.0.0.0', '::', '10.0.0.1', 'example.org', '127.0.0.1.example.org'])(
  'refuses the host %s',
  HOST => {
    expect(readEnv(schema, { DATABASE_URL: url, HOST })).toMatchObject({ ok: false })
  },
)
