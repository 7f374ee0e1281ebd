import { alone } from './alone.ts'
import { type Build, build } from './build.ts'
import { replacedSchema } from './place.ts'
import { type Switched, switchOver } from './switch-over.ts'
import { dropTables } from './tables.ts'

/**
 * Builds a read model anew beside the tables that answer, while these are kept up and asked, and puts it in their
 * place when both agree, or when told to `accept` what differs. Killed at any point and called again, it goes on.
 * What differs and is not accepted stays, for the next call. Throws `RebuildUnderWay` when somebody else is at it.
 */
export const rebuild = (options: Build, accept = false): Promise<Switched> =>
  alone(options.pool, options.model, async () => {
    const outcome = await switchOver(options, await build(options), accept)
    if (outcome.switched) await dropTables(options.pool, replacedSchema(options.model))
    return outcome
  })
