import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Thrown for an address that nothing is sent to. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress'
}

/** Whether an IP address is one that anybody on the Internet may have: not private, loopback, link-local or reserved. */
export const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

/** The IP address that a URL's host is, if it is one. */
export const addressIn = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : null
}

const refused = (host: string) => new ForbiddenAddress(`${host} is not an address on the Internet`)

/**
 * Looks a name up for a connection about to be made, and gives public addresses only: the very ones that are
 * connected to, so that a name that resolves to another address the next moment gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0)
    const allowed = addresses.filter(({ address }) => isPublic(address))
    const [first] = allowed
    if (!first) return callback(refused(hostname), '', 0)
    if (options.all) return callback(null, allowed)
    callback(null, first.address, first.family)
  })
}
