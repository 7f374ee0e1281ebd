const bits = 128

/** One row known from or no longer known from a position. */
type Difference = { readonly fingerprint: string; readonly position: number; readonly sign: 1 | -1 }

/**
 * A sum over all signed differences of a read model, modulo 2^128: each difference is its row's fingerprint
 * times its position. It does not depend on their order, so equal digests mean the same differences at the same
 * positions, however they were batched.
 */
export const addToDigest = (digest: bigint, { fingerprint, position, sign }: Difference): bigint =>
  BigInt.asUintN(bits, digest + BigInt(sign * position) * BigInt(`0x${fingerprint}`))

/** The digest of what two digests are of, which have no difference in common. */
export const joinDigests = (one: bigint, other: bigint): bigint => BigInt.asUintN(bits, one + other)

/** The digest as 32 hexadecimal digits. */
export const digestText = (digest: bigint): string => digest.toString(16).padStart(bits / 4, '0')

export const parseDigest = (text: string): bigint => BigInt(`0x${text}`)
