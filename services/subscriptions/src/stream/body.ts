/**
 * A response body out of chunks: the next is made when the connection has room for it. `begin` gets a signal that
 * aborts when the reader has gone; an error closes the body and is told.
 */
export function bodyOf(
  begin: (signal: AbortSignal) => AsyncGenerator<Uint8Array, void, void>,
  onError: (err: unknown) => void,
): ReadableStream<Uint8Array> {
  const gone = new AbortController()
  const chunks = begin(gone.signal)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next().catch(err => {
          onError(err)
          return { done: true as const, value: undefined }
        })
        if (gone.signal.aborted) return
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        gone.abort()
        await chunks.return()
      },
    },
    { highWaterMark: 0 },
  )
}
