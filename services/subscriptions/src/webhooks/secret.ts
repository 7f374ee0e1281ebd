import { randomBytes } from 'node:crypto'
import { z } from 'zod'

const bytes = { made: 32, least: 24, most: 64 }
const rule = `must be whsec_ and the Base64 of ${bytes.least} to ${bytes.most} bytes`

/** A secret to sign with, as Standard Webhooks writes it. */
export const newSecret = (): string => `whsec_${randomBytes(bytes.made).toString('base64')}`

const isSecret = (text: string): boolean => {
  const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const decoded = Buffer.from(encoded, 'base64')
  return (
    decoded.toString('base64') === encoded && decoded.length >= bytes.least && decoded.length <= bytes.most
  )
}

/** A secret that the receiver brings along. */
export const Secret = z.string().max(200, { error: rule }).refine(isSecret, { error: rule })
