import { verify } from '@partnerships/read-models'
import { runForModels } from './run-for-models.ts'

/**
 * The command that replays the ledger and compares what comes out with the read models that answer: those named,
 * all unless told. Ends with 1 when one differs.
 */
await runForModels([], async (options, _, say) => {
  const { agrees, position, digest, differing } = await verify(options)
  const differences = [
    ...(digest.running === digest.replayed
      ? []
      : [`the digest (${digest.running}; a replay gives ${digest.replayed})`]),
    ...differing.map(table => `the rows of ${table}`),
  ]
  say(
    agrees
      ? `agrees at position ${position} (${digest.running})`
      : `differs at position ${position} in ${differences.join(', ')}`,
  )
  return agrees
})
