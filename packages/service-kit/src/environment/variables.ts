import { BlockList, isIP } from 'node:net'
import { z } from 'zod'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether a server bound to the host can be reached from this machine only. */
export const isLoopback = (host: string): boolean => {
  const family = isIP(host)
  return family === 0 ? host === 'localhost' : loopback.check(host, family === 6 ? 'ipv6' : 'ipv4')
}

const url = (protocols: string[], example: string) =>
  z
    .string({ error: `must be a URL such as ${example}` })
    .refine(value => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must be a URL such as ${example}`,
    })

const portRule = 'must be a port number from 0 to 65535'

/** The variables that services share, by their rules. Each message goes on from «it …». */
export const variables = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: portRule })
    .transform(Number)
    .refine(port => port <= 65_535, { error: portRule }),
  /** Requests need no key yet, so only this machine may send them. */
  HOST: z.string().refine(isLoopback, {
    error: 'must be a loopback address such as 127.0.0.1, as requests need no key yet',
  }),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user@host:5432/database'),
  NATS_URL: url(['nats:', 'tls:', 'ws:', 'wss:'], 'nats://host:4222'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
    error: 'must be trace, debug, info, warn, error or silent',
  }),
  /** Origins whose pages may call the API, separated by commas; `*` for all. */
  CORS_ORIGINS: z
    .string()
    .transform(list => list.split(',').map(origin => origin.trim()))
    .refine(origins => origins.every(o => o === '*' || (URL.canParse(o) && new URL(o).origin === o)), {
      error: 'must be * or origins such as https://example.org, separated by commas',
    }),
}

/** A switch that is `on` or `off`. */
export const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform(value => value === 'on')
