import { ledgerHead, migrateEventLog, openPool } from '@partnerships/event-log'
import { migrateReadModels } from '@partnerships/read-models'
import { migrateWebhooks } from '@partnerships/subscriptions'
import { CannotStart } from './say.ts'

/** Brings the tables up to date. Answers with the position of the last event; 0 where there is none. */
export const prepareDatabase = async (url: string): Promise<number> => {
  const pool = openPool(url, { max: 1, applicationName: 'start' })
  try {
    await pool.query('SELECT 1').catch((error: Error) => {
      throw new CannotStart(`The database can't be reached: ${error.message || error}.`)
    })
    await migrateEventLog(pool)
    await migrateReadModels(pool)
    await migrateWebhooks(pool)
    return (await ledgerHead(pool)).position
  } finally {
    await pool.end()
  }
}
