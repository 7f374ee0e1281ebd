import { delimiter, dirname, resolve } from 'node:path'
import { findNats } from '@partnerships/embedded'

/** Survives from run to run, so that nats-server is fetched once. */
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/partnership-tracker')

/** Finds nats-server, and puts it on PATH for the stacks that tests start. null where none can be had. */
export const natsOnPath = async (log: (line: string) => void): Promise<string | null> => {
  const binary = await findNats({ dataDir: cache, log })
  const folder = binary && dirname(binary)
  if (folder && !process.env.PATH?.split(delimiter).includes(folder))
    process.env.PATH = `${folder}${delimiter}${process.env.PATH}`
  return binary
}
