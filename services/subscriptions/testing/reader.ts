import { createParser, type EventSourceMessage } from 'eventsource-parser'

/** A client of the stream that reads as fast as it can. */
type StreamReader = {
  readonly response: Response
  /** Every id seen, those of bare keep-alives too. */
  readonly ids: readonly number[]
  readonly retries: readonly number[]
  readonly messages: readonly EventSourceMessage[]
  /** The positions of the messages seen. */
  positions(): number[]
  /** Resolves once there are so many messages in all. Rejects when the stream ends before. */
  until(messages: number): Promise<void>
  /** Resolves once an id says that the position was read. Rejects when the stream ends before. */
  upTo(position: number): Promise<void>
  /** Resolves when the stream ends or is cut. */
  readonly ended: Promise<void>
  /** Goes away. */
  leave(): Promise<void>
}

export async function openStream(url: string, query = '', headers: Record<string, string> = {}) {
  const gone = new AbortController()
  const response = await fetch(`${url}?${query}`, { headers, signal: gone.signal })
  const ids: number[] = []
  const retries: number[] = []
  const messages: EventSourceMessage[] = []
  const parser = createParser({
    onId: id => ids.push(Number(id)),
    onRetry: ms => retries.push(ms),
    onEvent: message => messages.push(message),
    onError: error => gone.abort(error),
  })
  const watching = new Set<() => void>()
  const decoder = new TextDecoder()
  let isOver = false
  const pump = async () => {
    for await (const chunk of response.body ?? []) {
      parser.feed(decoder.decode(chunk, { stream: true }))
      for (const look of watching) look()
    }
  }
  const ended = pump()
    .catch(() => {})
    .finally(() => {
      isOver = true
      for (const look of watching) look()
    })

  const when = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (isSo()) resolve()
        else if (isOver) reject(new Error(`The stream ended after ${ids.at(-1)}`))
        else return
        watching.delete(look)
      }
      watching.add(look)
      look()
    })

  const reader: StreamReader = {
    response,
    ids,
    retries,
    messages,
    positions: () => messages.map(({ id }) => Number(id)),
    until: count => when(() => messages.length >= count),
    upTo: position => when(() => (ids.at(-1) ?? 0) >= position),
    ended,
    leave() {
      gone.abort()
      return ended
    },
  }
  return reader
}
