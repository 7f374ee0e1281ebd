import { createAppender } from '../src/append/appender.ts'
import { LedgerUnavailable, Overloaded } from '../src/errors.ts'
import { openPool } from '../src/pool.ts'
import { decidePost, event, posted } from './post.ts'

/**
 * A process that appends: `writer-process <url> <name> <clients> <requests of each>`, half of them to a stream
 * that all writers share, each of one to three events. Sends what was not
 * taken again, and prints a line for every answer.
 */
const [url = '', name = '', clients = '1', requests = '1'] = process.argv.slice(2)
const pool = openPool(url, { applicationName: name })
const appender = createAppender({ pool, decide: decidePost })

const write = async (client: number): Promise<void> => {
  for (let i = 0; i < Number(requests); i++) {
    const subject = i % 2 ? 'partnership/shared' : `partnership/${name}-${client}`
    const events = Array.from({ length: 1 + (i % 3) }, (_, k) =>
      event(subject, `${name}-${client}-${i}-${k}`),
    )
    let answer: unknown
    do {
      answer = await appender.append(posted({ events })).catch(error => {
        if (!(error instanceof LedgerUnavailable || error instanceof Overloaded)) throw error
      })
    } while (!answer)
    console.log(JSON.stringify(answer))
  }
}

await Promise.all(Array.from({ length: Number(clients) }, (_, client) => write(client)))
await pool.end()
