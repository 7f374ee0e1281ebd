import { NetworkError } from '../errors.ts'
import type { ClientOptions, RequestOptions } from '../options.ts'
import { problemOf } from './problem-of.ts'
import { type QueryValues, queryText } from './query-text.ts'

export type Sending = RequestOptions & {
  readonly method?: string
  readonly query?: object | undefined
  readonly accept?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly cache?: 'no-store'
}

/**
 * Sends a request and resolves to its successful answer, whose body is not read yet. Rejects with a ProblemError
 * when the server refuses, a NetworkError when it does not answer, and the signal's reason when it is aborted.
 */
export type Send = (path: string, sending?: Sending) => Promise<Response>

/** The failure of an exchange as the client's caller is told it. */
export const failureOf = (cause: unknown, what: string, signal?: AbortSignal | undefined): unknown =>
  signal?.aborted ? signal.reason : new NetworkError(`${what} broke off or could not be made.`, { cause })

export const createSend = ({ baseUrl, fetch, lang, key }: ClientOptions): Send => {
  const origin = baseUrl.replace(/\/+$/, '')
  return async (path, { query, method = 'GET', signal, accept = 'application/json', ...rest } = {}) => {
    const words = rest.lang ?? lang
    const headers = {
      accept,
      ...(words && { 'accept-language': words }),
      ...(key && { authorization: `Bearer ${key}` }),
      ...(rest.reflecting !== undefined && { 'ledger-position': String(rest.reflecting) }),
      ...(rest.ledgerId !== undefined && { 'ledger-id': rest.ledgerId }),
      ...rest.headers,
    }
    const request: RequestInit = {
      method,
      headers,
      ...(rest.body !== undefined && { body: rest.body }),
      ...(rest.cache && { cache: rest.cache }),
      ...(signal && { signal }),
    }
    const url = `${origin}${path}${queryText(query as QueryValues | undefined)}`
    const response = await (fetch ?? globalThis.fetch)(url, request).catch(cause => {
      throw failureOf(cause, `${method} ${path}`, signal)
    })
    if (!response.ok) throw await problemOf(response)
    return response
  }
}
