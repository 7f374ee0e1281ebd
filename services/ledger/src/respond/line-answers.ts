import type { ProblemDocument } from '@partnerships/service-kit'
import { Stalled } from '../receive/read-lines.ts'

/** What became of a line of an import. */
export type LineAnswer =
  | { readonly line: number; readonly status: 'recorded' | 'duplicate'; readonly position: number }
  | { readonly line: number; readonly status: 'refused'; readonly problem: ProblemDocument }

const countOf = { recorded: 'recorded', duplicate: 'duplicates', refused: 'refused' } as const

/**
 * The answers as text, line by line, and the summary last. When a line failed for no fault of its own (a status
 * from 500 on), those after it may have been judged without it: the text ends there, without the summary.
 */
export async function* lineTexts(
  answers: AsyncIterable<LineAnswer[]>,
  onlyRefused: boolean,
): AsyncGenerator<string> {
  const summary = { recorded: 0, duplicates: 0, refused: 0, position: 0 }
  for await (const some of answers) {
    let text = ''
    for (const answer of some) {
      const refused = answer.status === 'refused'
      summary[countOf[answer.status]]++
      if (!refused) summary.position = Math.max(summary.position, answer.position)
      if (refused || !onlyRefused) text += `${JSON.stringify(answer)}\n`
      if (refused && answer.problem.status >= 500) return yield text
    }
    if (text) yield text
  }
  yield `${JSON.stringify({ summary })}\n`
}

/**
 * The texts as a body that is made no faster than it is taken. `cut` is called once, with the reason, when
 * nothing is taken for `stallMs` or the texts fail; the body ends in an error unless `cut` closed the connection
 * and says so.
 */
export function streamTexts(
  texts: AsyncGenerator<string>,
  stallMs: number,
  cut: (reason: unknown) => boolean,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let untaken: NodeJS.Timeout | undefined
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(untaken)
      const end = (reason: unknown) => {
        texts.return(undefined).catch(() => {})
        if (!cut(reason)) controller.error(reason)
      }
      try {
        const { done, value } = await texts.next()
        if (done) return controller.close()
        controller.enqueue(encoder.encode(value))
        untaken = setTimeout(end, stallMs, new Stalled(`nothing was taken for ${stallMs} ms`))
      } catch (reason) {
        end(reason)
      }
    },
    cancel() {
      clearTimeout(untaken)
      texts.return(undefined).catch(() => {})
    },
  })
}
