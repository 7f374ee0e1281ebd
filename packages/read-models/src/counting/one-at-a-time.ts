/**
 * Does some work whenever it is asked for, but one at a time: who asks meanwhile has it done once more, after. Resolves
 * when nothing is left to do; fails with the work.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let busy: Promise<void> | undefined
  let isAsked = false
  const doAll = async (): Promise<void> => {
    try {
      while (isAsked) {
        isAsked = false
        await work()
      }
    } finally {
      busy = undefined
    }
  }
  return () => {
    isAsked = true
    busy ??= doAll()
    return busy
  }
}
