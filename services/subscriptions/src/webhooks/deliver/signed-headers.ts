import { Webhook as Signer } from 'standardwebhooks'
import type { Webhook } from '../webhook.ts'

type Secrets = Pick<Webhook, 'secret' | 'secret_before' | 'secret_before_until'>

/** The headers of a message as Standard Webhooks has them: signed by every secret that is valid at the time. */
export const signedHeaders = (
  { secret, secret_before, secret_before_until }: Secrets,
  message: string,
  body: string,
  now: Date,
): Record<string, string> => {
  const isBefore =
    secret_before !== null && secret_before_until !== null && now < new Date(secret_before_until)
  const secrets = isBefore ? [secret, secret_before] : [secret]
  return {
    'webhook-id': message,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map(each => new Signer(each).sign(message, now, body)).join(' '),
  }
}
