import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream'

/** A client of the stream, as a browser has one. */
export type StreamReader = {
  readonly response: Response
  /** Every id seen, those of bare keep-alives too. */
  readonly ids: number[]
  readonly retries: number[]
  readonly messages: EventSourceMessage[]
  /** The positions of the messages seen. */
  positions(): number[]
  /** Reads until there are so many messages in all; false when the stream ends before. */
  until(messages: number): Promise<boolean>
  /** Reads until the stream ends or is cut. */
  ended(): Promise<void>
  /** Goes away. */
  leave(): Promise<void>
}

export async function openStream(
  url: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<StreamReader> {
  const gone = new AbortController()
  const response = await fetch(`${url}?${query}`, { headers, signal: gone.signal })
  const ids: number[] = []
  const retries: number[] = []
  const messages: EventSourceMessage[] = []
  const parser = new EventSourceParserStream({
    onError: 'terminate',
    onId: id => ids.push(Number(id)),
    onRetry: ms => retries.push(ms),
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(parser).getReader()

  const next = async (): Promise<boolean> => {
    const read = await reader?.read().catch(() => undefined)
    if (!read?.value) return false
    messages.push(read.value)
    return true
  }

  return {
    response,
    ids,
    retries,
    messages,
    positions: () => messages.map(({ id }) => Number(id)),
    async until(count) {
      while (messages.length < count) if (!(await next())) return false
      return true
    },
    async ended() {
      while (await next());
    },
    async leave() {
      gone.abort()
      await reader?.cancel().catch(() => {})
    },
  }
}
