import type { Problem } from '@partnerships/contracts'
import type { LineAnswer } from '@partnerships/contracts/answers'
import { accepted, cutConnection, problemDocument } from '@partnerships/service-kit'
import type { Context } from 'hono'
import type { Standing } from '../decide/submission.ts'
import { limits } from '../receive/limits.ts'
import type { Line } from '../receive/lines.ts'
import { parseJson } from '../receive/parse-json.ts'
import { takeIn } from '../receive/posted.ts'
import { readLines } from '../receive/read-lines.ts'
import { StallWatch } from '../receive/stall-watch.ts'
import { inOrder } from '../respond/in-order.ts'
import { lineTexts, streamTexts } from '../respond/line-answers.ts'
import { problemOfFailure } from '../respond/problem-of-failure.ts'
import type { PostDependencies } from './dependencies.ts'

type LineOptions = { readonly onlyRefused: boolean; readonly traceparent: string | undefined }

const window = { lines: 1_000, bytes: 2 * 1024 * 1024 }
const share = ({ bytes }: Line): number => Math.max(1 / window.lines, (bytes?.length ?? 0) / window.bytes)

const tooLarge = `A line has at most ${limits.eventBytes} bytes.`

const refused = (line: number, problem: Problem): LineAnswer => ({
  line,
  status: 'refused',
  problem: problemDocument(problem),
})

/** Posts lines, each by itself and in order, and answers each when it is through. */
export async function postLines(
  c: Context,
  { onlyRefused, traceparent }: LineOptions,
  { appender, identity, log, stallMs }: PostDependencies,
): Promise<Response> {
  const type = accepted(c.req, ['application/x-ndjson'])
  const ledgerid = await identity.current()
  const lane = {}

  const append = async (line: number, bytes: Buffer, value: unknown): Promise<LineAnswer> => {
    const events = [takeIn(value, { needsDate: true, traceparent })]
    const request = { events, isBatch: false, preconditions: null, receivedAt: new Date().toISOString() }
    try {
      const verdict = await appender.append({ request, lane, events: 1, bytes: bytes.length })
      if (!verdict.ok) return refused(line, verdict.problem)
      const { position, recorded } = verdict.standings[0] as Standing
      return { line, status: recorded ? 'recorded' : 'duplicate', position }
    } catch (err) {
      const problem = problemOfFailure(err)
      if (!problem) log.error({ err, line }, 'a line failed')
      return refused(line, problem ?? { code: 'internal', detail: 'The server failed.' })
    }
  }

  const apply = async ({ line, bytes }: Line): Promise<LineAnswer> => {
    if (!bytes) return refused(line, { code: 'payload-too-large', detail: tooLarge })
    const json = parseJson(bytes)
    if (!json.ok) return refused(line, { code: 'malformed-json', detail: `The line ${json.detail}.` })
    return append(line, bytes, json.value)
  }

  const watch = new StallWatch(stallMs)
  const lines = readLines(c.req.raw.body ?? new Blob([]).stream(), watch)
  const texts = lineTexts(
    inOrder(lines, line => watch.during(apply(line)), share),
    onlyRefused,
  )
  const body = streamTexts(texts, watch, reason => {
    log.info({ err: reason }, 'an import is cut')
    return cutConnection(c)
  })
  return new Response(body, { headers: { 'content-type': type, 'ledger-id': ledgerid } })
}
