/** Does several things at once; when one of them has ended, well or not, the others are told to, and waited for. */
export const untilFirst = async (
  signal: AbortSignal,
  things: readonly ((ended: AbortSignal) => Promise<void>)[],
): Promise<void> => {
  const first = new AbortController()
  const ended = AbortSignal.any([signal, first.signal])
  const outcomes = await Promise.allSettled(things.map(thing => thing(ended).finally(() => first.abort())))
  // The first to fail is why the others ended.
  const failure = outcomes.find(outcome => outcome.status === 'rejected' && !isAbort(outcome.reason))
  if (failure?.status === 'rejected') throw failure.reason
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'
