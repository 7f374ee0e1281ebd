import { rebuild } from '@partnerships/read-models'
import { runForModels } from './run-for-models.ts'

/**
 * The command that builds read models anew beside the running ones: those named, all unless told. `--accept`
 * switches though the digests differ. Ends with 1 when one was not switched.
 */
await runForModels(['accept'], async (options, { accept = false }, say) => {
  const { switched, rebuilt, running } = await rebuild(options, accept)
  const { position, digest } = rebuilt
  const compared =
    running?.position !== position
      ? 'there was nothing to compare with'
      : running.digest === digest
        ? `the digests agree (${digest})`
        : `the digests differ: ${running.digest} answered, ${digest} was built`
  if (switched) say(`switched at position ${position}, ${compared}`)
  else
    say(`kept as it was at position ${position}: ${compared}. With --accept what was built takes its place`)
  return switched
})
