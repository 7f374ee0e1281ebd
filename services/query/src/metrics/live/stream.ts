import { setTimeout as sleep } from 'node:timers/promises'
import type { MetricDefinition } from '@partnerships/domain'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import { queryText } from '../../collection/query-text.ts'
import { answering, type Dependencies, latestKnown, settleKnown } from '../../known/index.ts'
import { answerOf } from '../answer.ts'
import { definitionAsked } from '../ask/definition.ts'
import { MetricQuery } from '../ask/parameters.ts'
import { settleQuestion } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import { measure } from '../measure/measure.ts'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import { numberNeeds } from '../needs.ts'
import { languageOf } from '../words/language.ts'
import { type Ask, createLiveAnswers, type LiveAnswer } from './live-answers.ts'

const everyMs = 1_000
const keepAliveMs = 15_000
const retryMs = 2_000

const numberAsked = (name: string): NumberDefinition => {
  const definition: MetricDefinition = definitionAsked(name)
  if (definition.sort === 'list') return refuse(`${name} is a list of what was published: it has no stream.`)
  return definition
}

/** Waits for the time to pass, or for the signal. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {})

/**
 * `GET /v1/metrics/<name>/stream`: the answer at once, then, at most once a second, when its numbers differ; each with
 * the position that it reflects as its id. A reader that is slow gets the last answer only.
 */
export const streamMetric = (dependencies: Dependencies): Handler => {
  const latest = () => latestKnown(dependencies, numberNeeds)
  const live = createLiveAnswers({ latest, now: dependencies.now, everyMs })
  return answering(async c => {
    const definition = numberAsked(c.req.param('name') ?? '')
    accepted(c.req, ['text/event-stream'])
    const query = parseQuery(MetricQuery, c.req)
    const lang = languageOf(c.req, query.lang)
    const asked = await settleKnown(c.req, dependencies, numberNeeds, query.knownAt)

    const ask: Ask = async now => {
      const known = query.knownAt === undefined ? now : asked
      const question = await settleQuestion(definition, query, known, dependencies)
      const answer = await answerOf(question, await measure(dependencies, question), lang, dependencies)
      const { total, series, groups, compare } = answer as typeof answer & { compare?: unknown }
      return {
        position: known.position,
        text: JSON.stringify(answer),
        compared: JSON.stringify([total, series, groups, compare]),
      }
    }

    const gone = c.req.raw.signal
    let pending: LiveAnswer | undefined
    let wake = () => {}
    const tell = (answer: LiveAnswer) => {
      pending = answer
      wake()
    }
    const { first, leave } = await live.join(`${definition.name} ${lang} ${queryText(c.req)}`, ask, tell)
    for (const [name, value] of Object.entries(asked.headers)) c.header(name, value)
    c.header('content-language', lang)
    c.header('vary', 'accept-language')
    return streamSSE(c, async stream => {
      const ending = new AbortController()
      const signal = AbortSignal.any([gone, ending.signal])
      stream.onAbort(() => ending.abort())
      const write = ({ position, text }: LiveAnswer) =>
        stream.writeSSE({ id: String(position), data: text, retry: retryMs })
      try {
        await write(first)
        while (!signal.aborted) {
          await pause(everyMs, signal)
          const woken = new AbortController()
          wake = () => woken.abort()
          if (!pending) await pause(keepAliveMs, AbortSignal.any([signal, woken.signal]))
          if (signal.aborted) return
          const answer = pending
          pending = undefined
          if (answer) await write(answer)
          else await stream.write(': still here\n\n')
        }
      } finally {
        leave()
      }
    })
  })
}
