import type { EventType, PostedEvent, RecordedEvent } from '@partnerships/contracts'
import type { BatchAnswer } from '@partnerships/contracts/answers'
import { type Answer, answerOf } from '../answer.ts'
import type { RequestOptions } from '../options.ts'
import { readBody } from '../send/receive.ts'
import type { Send } from '../send/send.ts'

export type PostOptions = Pick<RequestOptions, 'signal' | 'ledgerId'> & {
  /** The version that the subject must have; 0: it is not there yet. */
  readonly ifMatch?: number | undefined
  /** The subject must not be there yet. */
  readonly ifNoneMatch?: '*' | undefined
}

const path = '/v1/events'

const postTo =
  (send: Send) =>
  async <T>(type: string, body: unknown, options: PostOptions = {}) => {
    const { ifMatch, ifNoneMatch, ...rest } = options
    const response = await send(path, {
      ...rest,
      method: 'POST',
      headers: {
        'content-type': type,
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(ifNoneMatch && { 'if-none-match': ifNoneMatch }),
      },
      body: JSON.stringify(body),
    })
    const data = await readBody<T>(response, path, options.signal)
    return { ...answerOf(data, response), duplicate: response.status === 200 }
  }

/** What records events. Sending the same event again is safe: it is answered with its first recording. */
export const postsOf = (send: Send) => {
  const post = postTo(send)
  return {
    /** Records one event. */
    post: async <T extends EventType>(
      event: PostedEvent<T>,
      options?: PostOptions,
    ): Promise<Answer<RecordedEvent<T>>> => {
      const answer = await post<RecordedEvent<T>>('application/cloudevents+json', event, options)
      return { ...answer, version: answer.data.streamversion }
    },

    /** Records 1 to 1,000 events, all or none. Pointers of problems start with the index of the event. */
    postBatch: (events: readonly PostedEvent[], options?: PostOptions): Promise<Answer<BatchAnswer>> =>
      post('application/cloudevents-batch+json', events, options),
  }
}
