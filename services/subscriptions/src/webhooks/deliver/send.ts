import { Agent, type Dispatcher } from 'undici'
import type { Webhook } from '../webhook.ts'
import { addressIn, ForbiddenAddress, isPublic, publicLookup } from './addresses.ts'
import { signedHeaders } from './signed-headers.ts'

/** What came of sending something. */
export type Outcome = {
  /** RFC 3339 UTC. */
  readonly at: string
  readonly durationMs: number
  /** Of the answer; null when there was none. */
  readonly status: number | null
  readonly failure: string | null
  /** The first kilobyte of the answer. */
  readonly response: string | null
  readonly retryAfter: string | undefined
}

/** Sends a body to a webhook's address under a message id. Never rejects. */
export type Send = (webhook: Webhook, message: string, body: string, signal: AbortSignal) => Promise<Outcome>

const mostShown = 1_024

/** The first kilobyte of a body, of which no more is taken. */
const beginningOf = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= mostShown) break
  }
  // Postgres has no text with U+0000.
  return Buffer.concat(chunks).subarray(0, mostShown).toString('utf8').replaceAll('\0', '\u{fffd}')
}

const inWords = (error: unknown): string => {
  const { message, code } = error as Error & { code?: string }
  return (message || code || 'the connection failed').slice(0, 500)
}

export type SenderOptions = {
  /** Whether private addresses and plain http are sent to. */
  readonly allowPrivate: boolean
  /** How long the receiver has to answer, in milliseconds; 15 s unless told. */
  readonly timeoutMs?: number | undefined
}

/** Sends over https to public addresses; redirects are answers like any other. */
export const createSender = ({ allowPrivate, timeoutMs = 15_000 }: SenderOptions) => {
  const agent = new Agent({
    connect: { timeout: timeoutMs, ...(!allowPrivate && { lookup: publicLookup }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 10_000,
  })

  const refuse = (url: URL): void => {
    if (allowPrivate) return
    const literal = addressIn(url)
    if (url.protocol !== 'https:') throw new ForbiddenAddress('only https is sent to')
    if (literal && !isPublic(literal))
      throw new ForbiddenAddress(`${literal} is not an address on the Internet`)
  }

  const send: Send = async (webhook, message, body, signal) => {
    const now = new Date()
    const start = performance.now()
    const outcome = (rest: Partial<Outcome>): Outcome => ({
      at: now.toISOString(),
      durationMs: Math.round(performance.now() - start),
      status: null,
      failure: null,
      response: null,
      retryAfter: undefined,
      ...rest,
    })
    try {
      const url = new URL(webhook.url)
      refuse(url)
      const answer = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents+json',
          'user-agent': 'partnership-tracker',
          ...signedHeaders(webhook, message, body, now),
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      const header = answer.headers['retry-after']
      const retryAfter = Array.isArray(header) ? header[0] : header
      const response = await beginningOf(answer.body).catch(() => null)
      const ok = answer.statusCode >= 200 && answer.statusCode < 300
      return outcome({
        status: answer.statusCode,
        failure: ok ? null : `answered ${answer.statusCode}`,
        response,
        retryAfter,
      })
    } catch (error) {
      return outcome({ failure: inWords(error) })
    }
  }
  return { send, close: () => agent.destroy() }
}
