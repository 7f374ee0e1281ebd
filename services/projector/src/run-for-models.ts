import { parseArgs } from 'node:util'
import { openPool } from '@partnerships/event-log'
import { type Build, type ReadModel, RebuildUnderWay, readModels } from '@partnerships/read-models'
import { parseEnv, variables } from '@partnerships/service-kit'
import { z } from 'zod'
import { percentOf } from './percent-of.ts'

type Flags = Readonly<Record<string, boolean | undefined>>

/** Does something to a read model; `say` begins a line with its name. Answers whether all is well. */
type Work = (options: Build, flags: Flags, say: (line: string) => void) => Promise<boolean>

/**
 * Runs a command for the read models that its arguments name, one after the other: all unless told. The process
 * ends with 0 when all is well, else with 1; a signal ends it between two transactions.
 */
export const runForModels = async (flags: readonly string[], work: Work): Promise<void> => {
  const { models, values } = readArguments(flags)
  const { DATABASE_URL } = parseEnv(z.object({ DATABASE_URL: variables.DATABASE_URL }))
  const pool = openPool(DATABASE_URL, { max: 6, applicationName: 'rebuild' })
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  try {
    for (const model of models) {
      const options = { pool, model, signal: stopping.signal, onProgress: teller(model) }
      const isWell = await work(options, values, line => console.log(`${model.name}: ${line}`))
      if (!isWell) process.exitCode = 1
    }
  } catch (error) {
    console.error(reason(error, stopping.signal))
    process.exitCode = 1
  } finally {
    await pool.end()
  }
}

const readArguments = (flags: readonly string[]): { models: readonly ReadModel[]; values: Flags } => {
  const names = readModels.map(({ name }) => name)
  try {
    const { values, positionals } = parseArgs({
      options: Object.fromEntries(flags.map(flag => [flag, { type: 'boolean' as const }])),
      allowPositionals: true,
    })
    const unknown = positionals.filter(name => !(names as string[]).includes(name))
    if (unknown.length > 0)
      throw new Error(`There is no read model ${unknown.join(', ')}; there are ${names.join(', ')}.`)
    const models = readModels.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
    return { models, values: values as Flags }
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

const reason = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'Stopped; called again it goes on.'
  const { message } = error as Error
  return error instanceof RebuildUnderWay ? `${message}.` : `It failed: ${message}. Called again it goes on.`
}

/** Tells every ten percent. */
const teller = ({ name }: ReadModel): Build['onProgress'] => {
  let told = 0
  return progress => {
    const percent = percentOf(progress)
    if (percent < told + 10) return
    told = percent
    console.log(`${name}: ${percent} %, ${progress.folded} of ${progress.events} events`)
  }
}
