import { onOff, variables } from '@partnerships/service-kit'
import { z } from 'zod'

/** What `npm start` can be told. Where DATABASE_URL or NATS_URL is given, none of its own is started. */
export const settingsSchema = z.object({
  PORT: variables.PORT.default(8080),
  HOST: variables.HOST.default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: variables.DATABASE_URL.optional(),
  NATS_URL: variables.NATS_URL.optional(),
  /** Loads the sample programme into an embedded ledger that is empty. */
  SAMPLE: onOff.default(true),
  AUTH: z.literal('off', { error: 'must be off, as requests need no key yet' }).default('off'),
  WEBHOOK_ALLOW_PRIVATE: onOff.default(false),
  LOG_LEVEL: variables.LOG_LEVEL.default('info'),
})

export type Settings = z.output<typeof settingsSchema>
