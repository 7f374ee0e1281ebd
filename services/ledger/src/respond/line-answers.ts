import type { LineAnswer } from '@partnerships/contracts/answers'
import type { StallWatch } from '../receive/stall-watch.ts'

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
 * The texts as a body that is made no faster than it is taken. When the exchange stalls or the texts fail, `cut` is
 * told why; the body ends in an error unless it closed the connection and says so.
 */
export function streamTexts(
  texts: AsyncGenerator<string>,
  watch: StallWatch,
  cut: (reason: unknown) => boolean,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const end = () => {
    watch.end()
    texts.return(undefined).catch(() => {})
  }
  return new ReadableStream({
    start(controller) {
      watch.signal.addEventListener('abort', () => {
        end()
        if (!cut(watch.signal.reason)) controller.error(watch.signal.reason)
      })
    },
    async pull(controller) {
      watch.offered = false
      watch.moved()
      try {
        const { done, value } = await texts.next()
        if (watch.signal.aborted) return
        watch.moved()
        watch.offered = !done
        if (!done) return controller.enqueue(encoder.encode(value))
        watch.end()
        controller.close()
      } catch (reason) {
        end()
        if (!cut(reason)) controller.error(reason)
      }
    },
    cancel: end,
  })
}
