import { setImmediate } from 'node:timers/promises'

/** Work in small steps: between two of them others may have their turn. */
export type Steps<Result> = Generator<undefined, Result>

/** How long one does before others have their turn, in milliseconds. */
const turn = 1

/** Does all steps in turns with whatever else the process has to do. */
export const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (let until = performance.now() + turn; ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + turn
  }
}

/** Does all steps at once. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
