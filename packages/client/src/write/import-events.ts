import type { PostedEvent } from '@partnerships/contracts'
import type { ImportSummary, LineAnswer } from '@partnerships/contracts/answers'
import type { Answer } from '../answer.ts'
import { NetworkError, ProblemError } from '../errors.ts'
import type { RequestOptions } from '../options.ts'
import { backOff } from '../send/back-off.ts'
import type { Send } from '../send/send.ts'
import { type Line, postLines } from './post-lines.ts'

/** An event, or a line as it stands in a file of NDJSON. */
export type Importable = PostedEvent | string

export type ImportOptions = Pick<RequestOptions, 'signal' | 'ledgerId'> & {
  /** Told of each line in order; lines are counted from 1, empty ones too. */
  readonly onLine?: ((answer: LineAnswer) => void) | undefined
}

const linesAtOnce = 1_000
const mostAttempts = 5

const countOf = { recorded: 'recorded', duplicate: 'duplicates', refused: 'refused' } as const

/** Whether the same may go well later. */
const mayPass = (failure: unknown): boolean =>
  failure instanceof NetworkError ||
  (failure instanceof ProblemError && (failure.status >= 500 || failure.status === 429))

/** Non-empty lines, as many at a time as are sent together. */
async function* inLoads(events: AsyncIterable<Importable> | Iterable<Importable>): AsyncGenerator<Line[]> {
  let load: Line[] = []
  let line = 0
  for await (const event of events) {
    line++
    const text = typeof event === 'string' ? event.trim() : JSON.stringify(event)
    if (text === '') continue
    load.push({ line, text })
    if (load.length === linesAtOnce) {
      yield load
      load = []
    }
  }
  if (load.length > 0) yield load
}

/**
 * Records any number of events, each by itself and in order; what is refused stops none of the others. They are
 * sent as NDJSON, 1,000 lines a request and one request after the other, which works in every browser. A load that
 * was cut off is sent again from the first line that was not answered; after five attempts that got no further it
 * rejects with what stopped the last one. An import that failed may be sent again whole: nothing doubles.
 */
export const importOf =
  (send: Send) =>
  async (
    events: AsyncIterable<Importable> | Iterable<Importable>,
    options: ImportOptions = {},
  ): Promise<Answer<ImportSummary>> => {
    const { onLine, signal } = options
    const summary = { recorded: 0, duplicates: 0, refused: 0, position: 0 }
    let ledgerId = options.ledgerId

    const told = (answer: LineAnswer) => {
      summary[countOf[answer.status]]++
      if (answer.status !== 'refused') summary.position = Math.max(summary.position, answer.position)
      onLine?.(answer)
    }

    for await (const load of inLoads(events)) {
      for (let attempt = 1, waiting = load; waiting.length > 0; ) {
        const { answers, ledgerId: from, failure } = await postLines(send, waiting, { signal, ledgerId })
        ledgerId = from ?? ledgerId
        for (const answer of answers) told(answer)
        waiting = waiting.slice(answers.length)
        attempt = answers.length > 0 ? 1 : attempt + 1
        if (waiting.length === 0) break
        if (!mayPass(failure) || attempt > mostAttempts) throw failure
        await backOff(attempt, failure, signal)
      }
    }
    return { data: summary, position: summary.position, ledgerId: ledgerId ?? '' }
  }
