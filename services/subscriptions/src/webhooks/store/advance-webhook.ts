import type { Pool } from '@partnerships/event-log'
import type { Webhook } from '../webhook.ts'

/** Says that everything up to a position was read and needs no delivery. False when the webhook is not ours any more. */
export const advanceWebhook = async (
  pool: Pool,
  { id, revision }: Pick<Webhook, 'id' | 'revision'>,
  lease: string,
  position: number,
): Promise<boolean> => {
  const { rowCount } = await pool.query({
    name: 'advance-webhook',
    text: 'update webhooks.webhooks set position = $4 where id = $1 and lease = $2 and revision = $3 and position < $4',
    values: [id, lease, revision, position],
  })
  return rowCount === 1
}
