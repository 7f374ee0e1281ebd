import { createClient, ProblemError } from '@partnerships/client'
import type { PostedEvent } from '@partnerships/contracts'

export type Told = {
  readonly type: string
  /** `<aggregate>/<id>`. */
  readonly subject: string
  readonly effective: string
  readonly replaces?: number
  readonly data: object
}

/** Each is read from a read model of its own. */
const collections = ['programmes', 'organisations', 'partnerships', 'activities', 'figures'] as const

/**
 * Records events of a source of their own, each told by the parts that matter, and waits until they can be read;
 * resolves to their positions.
 */
export const recording = (baseUrl: string, source: string) => {
  const client = createClient({ baseUrl })
  let count = 0
  const eventOf = ({ replaces, ...told }: Told) => ({
    specversion: '1.0',
    id: String(++count),
    source,
    ...told,
    ...(replaces !== undefined && { replaces: String(replaces) }),
  })
  /** The server waits for a while, then says that it is behind. */
  const canBeRead = async (position: number): Promise<void> => {
    try {
      for (const collection of collections)
        await client.list(collection, { limit: 1 }, { reflecting: position })
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'projection-behind')) throw error
      await canBeRead(position)
    }
  }
  return async (...told: readonly Told[]): Promise<number[]> => {
    const { data, position } = await client.postBatch(told.map(eventOf) as readonly PostedEvent[])
    await canBeRead(position)
    return data.events.map(event => event.position)
  }
}
