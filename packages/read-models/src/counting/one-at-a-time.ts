/** Does some work whenever it is asked for, but one at a time: who asks meanwhile has it done once more, after. */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let isBusy = false
  let isAsked = false
  return async () => {
    isAsked = true
    if (isBusy) return
    isBusy = true
    try {
      while (isAsked) {
        isAsked = false
        await work()
      }
    } finally {
      isBusy = false
    }
  }
}
