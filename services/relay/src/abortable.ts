/** The result of a task that can't be called off; rejects with the signal's reason when that comes first. */
export function abortable<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  return Promise.race([task, promise]).finally(() => signal.removeEventListener('abort', abort))
}
