import { setImmediate, setTimeout } from 'node:timers/promises'

/** Work in small steps: between two of them others may have their turn. */
export type Steps<Result> = Generator<undefined, Result>

/** How long one does before others have their turn, in milliseconds. */
const turn = 1

/** How long work that is in no hurry rests after each turn while other work is, in milliseconds. */
const rest = 8

/**
 * Does all steps in turns with whatever else the process has to do; it takes less of them for as long as something
 * is more urgent.
 */
export const inTurns = async <Result>(
  steps: Steps<Result>,
  isUrgent: () => boolean = () => false,
): Promise<Result> => {
  for (let until = performance.now() + turn; ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await (isUrgent() ? setTimeout(rest) : setImmediate())
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
