import { type Connection, openConnection } from '../../load/open-connection.ts'

export type Client = {
  /** The body of the answer to a GET; rejects unless its status is 200. */
  readonly get: (path: string) => Promise<string>
  readonly close: () => void
}

/** Asks a service over connections that stay open, as many as there are questions at once, and waits so long for each. */
export const connectTo = (baseUrl: string, patienceMs = 60_000): Client => {
  const url = new URL(baseUrl)
  const idle: Connection[] = []
  const open = new Set<Connection>()
  const connection = async (): Promise<Connection> => {
    for (let kept = idle.pop(); kept; kept = idle.pop()) if (kept.isOpen) return kept
    const made = await openConnection(url, { patienceMs })
    open.add(made)
    return made
  }
  return {
    get: async path => {
      const over = await connection()
      const { status, body } = await over.get(path)
      idle.push(over)
      if (status === 200) return body
      throw new Error(`${path} was answered with ${status}: ${body}`)
    },
    close: () => {
      for (const each of open) each.close()
    },
  }
}
