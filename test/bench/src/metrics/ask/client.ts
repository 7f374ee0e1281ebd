import { Agent, request } from 'node:http'

export type Client = {
  /** The body of the answer to a GET; rejects unless its status is 200. */
  readonly get: (path: string) => Promise<string>
  readonly close: () => void
}

/** Asks a service over so many connections that stay open, and waits so long for each answer. */
export const connectTo = (baseUrl: string, connections: number, patienceMs = 60_000): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    get: path =>
      new Promise((resolve, reject) => {
        const asking = request(new URL(path, baseUrl), { agent, timeout: patienceMs }, response => {
          const chunks: Buffer[] = []
          response.on('data', chunk => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const body = Buffer.concat(chunks).toString()
            if (response.statusCode === 200) resolve(body)
            else reject(new Error(`${path} was answered with ${response.statusCode}: ${body}`))
          })
        })
        asking.on('error', reject)
        asking.on('timeout', () => asking.destroy(new Error(`${path} was not answered in ${patienceMs} ms`)))
        asking.end()
      }),
    close: () => agent.destroy(),
  }
}
