import type { Pool } from '@partnerships/event-log'

/** Whether there was one. */
export const deleteWebhook = async (pool: Pool, id: string): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from webhooks.webhooks where id = $1', [id])
  return rowCount === 1
}
