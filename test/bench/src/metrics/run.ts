import { askService } from './ask/ask-service.ts'
import { report } from './report/report.ts'
import { settings } from './settings.ts'
import { startServer } from './stage/database.ts'
import { sizesOf } from './stage/sizes.ts'
import { prepareStand, type Stand } from './stage/stand.ts'

/**
 * Metrics over a large ledger, in one run: how fast read models are rebuilt and what they take up, and how soon
 * questions are answered, beside plain SQL over the ledger's table that gives the same numbers. Fails when a number
 * differs or a question isn't answered. `settings.ts` says what can be set.
 */
const { partnerships, seed, dataDir } = settings

const server = await startServer(dataDir)
try {
  // The two small ones only show how the time to project grows.
  const small = [partnerships / 50, partnerships / 5].map(Math.ceil)
  const stands: Stand[] = []
  for (const size of [...small, partnerships]) stands.push(await prepareStand(server, size, seed))
  const large = stands.at(-1) as Stand

  const { asked, memory } = await askService(large, settings)
  const projected = stands.flatMap(stand => stand.projected ?? [])
  const sizes = await sizesOf(large.pool)
  const isFine = report({ head: large.head, projected, sizes, memory, asked })
  if (!isFine) process.exitCode = 1
} finally {
  await server.stop()
}
