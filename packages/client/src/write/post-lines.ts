import type { ImportSummary, LineAnswer } from '@partnerships/contracts/answers'
import { NetworkError, ProblemError } from '../errors.ts'
import type { RequestOptions } from '../options.ts'
import { chunksOf } from '../send/chunks.ts'
import { linesOf } from '../send/lines.ts'
import { failureOf, type Send } from '../send/send.ts'

/** A line to send, and its number in all of the import. */
export type Line = { readonly line: number; readonly text: string }

/** How far a load came: the answers to its first lines, and what stopped it before the last. */
export type Posted = {
  readonly answers: readonly LineAnswer[]
  readonly ledgerId?: string
  readonly failure?: unknown
}

type Told = LineAnswer | { readonly summary: ImportSummary }

const type = 'application/x-ndjson'

/** A refusal that is the server's fault says nothing about the line. */
const isFault = (answer: LineAnswer): boolean => answer.status === 'refused' && answer.problem.status >= 500

const faultOf = (answer: LineAnswer): ProblemError | undefined =>
  answer.status === 'refused' && isFault(answer) ? new ProblemError(answer.problem) : undefined

/** Posts lines as one request and reads what became of them. Never rejects. */
export const postLines = async (
  send: Send,
  lines: readonly Line[],
  { signal, ledgerId }: RequestOptions,
): Promise<Posted> => {
  const answers: LineAnswer[] = []
  let from: string | undefined
  const stopped = (failure: unknown): Posted => ({ answers, failure, ...(from && { ledgerId: from }) })
  try {
    const body = lines.map(({ text }) => `${text}\n`).join('')
    const sending = {
      method: 'POST',
      accept: type,
      headers: { 'content-type': type },
      body,
      signal,
      ledgerId,
    }
    const response = await send('/v1/events', sending)
    from = response.headers.get('ledger-id') ?? undefined
    for await (const text of linesOf(chunksOf(response))) {
      const told = JSON.parse(text) as Told
      if ('summary' in told) break
      const fault = faultOf(told)
      if (fault) return stopped(fault)
      answers.push({ ...told, line: lines[answers.length]?.line ?? told.line })
    }
  } catch (cause) {
    if (cause instanceof ProblemError || cause instanceof NetworkError) return stopped(cause)
    return stopped(failureOf(cause, 'The answer to an import', signal))
  }
  return stopped(new NetworkError('The answer to an import was cut off.'))
}
