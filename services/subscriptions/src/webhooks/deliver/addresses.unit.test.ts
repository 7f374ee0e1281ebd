import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { addressIn, ForbiddenAddress, isPublic, publicLookup } from './addresses.ts'
import { whyForbidden } from './allowed-url.ts'

const forbidden = [
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
]

describe('addresses', () => {
  it.each(forbidden)('%s is not public', address => expect(isPublic(address)).toBe(false))
  it.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700:4700::1111'])('%s is public', address =>
    expect(isPublic(address)).toBe(true),
  )

  it.each([
    ['https://127.0.0.1/', '127.0.0.1'],
    ['https://2130706433/', '127.0.0.1'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://[::1]:8443/', '::1'],
    ['https://example.org/', null],
  ])('%s leads to %s', (url, address) => expect(addressIn(new URL(url))).toBe(address))

  it('a name is looked up for the connection, and leads nowhere when it is private', async () => {
    const look = promisify(publicLookup as never) as (host: string, options: object) => Promise<unknown>
    await expect(look('localhost', { all: true })).rejects.toThrow(ForbiddenAddress)
    await expect(look('localhost', {})).rejects.toThrow(ForbiddenAddress)
  })
})

describe('a URL', () => {
  it.each([
    ['http://93.184.216.34/', 'must be an https URL'],
    ['ftp://93.184.216.34/', 'must be an https URL'],
    ['https://localhost/', 'must not lead'],
    ['https://[::ffff:10.0.0.1]/', 'must not lead'],
    ['https://169.254.169.254/latest', 'must not lead'],
  ])('%s is refused', async (url, why) => expect(await whyForbidden(url, false)).toContain(why))

  it('may be anything of http where private addresses are allowed', async () => {
    expect(await whyForbidden('http://127.0.0.1:9/', true)).toBeNull()
    expect(await whyForbidden('https://localhost/', true)).toBeNull()
    expect(await whyForbidden('file:///etc/passwd', true)).toContain('https')
  })

  it('of a public address is allowed, and of a name that nobody knows yet', async () => {
    expect(await whyForbidden('https://93.184.216.34/', false)).toBeNull()
    expect(await whyForbidden('https://nobody.invalid/', false)).toBeNull()
  })
})
