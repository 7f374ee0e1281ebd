import { type Answer, answerOf } from '../answer.ts'
import { failureOf, type Send, type Sending } from './send.ts'

type Signal = AbortSignal | undefined

const whole = <T>(body: Promise<T>, path: string, signal: Signal): Promise<T> =>
  body.catch(cause => {
    throw failureOf(cause, `The answer to ${path}`, signal)
  })

/** The JSON of an answer. Rejects as `send` does when it breaks off. */
export const readBody = <T>(response: Response, path: string, signal?: Signal): Promise<T> =>
  whole(response.json() as Promise<T>, path, signal)

/** Sends a request and reads the JSON of its answer. */
export const receive = async <T>(send: Send, path: string, sending?: Sending): Promise<Answer<T>> => {
  const response = await send(path, sending)
  return answerOf(await readBody<T>(response, path, sending?.signal), response)
}

/** Sends a request and reads its answer as text. */
export const receiveText = async (send: Send, path: string, sending?: Sending): Promise<Answer<string>> => {
  const response = await send(path, sending)
  return answerOf(await whole(response.text(), path, sending?.signal), response)
}
