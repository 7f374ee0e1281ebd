/**
 * How long to wait before the attempt after `failures` failed ones, in milliseconds: doubling from 100 ms to 5 s,
 * less up to a fifth at random, so that many clients of one server don't come back at the same moment.
 */
export const backoff = (failures: number): number =>
  Math.min(5_000, 100 * 2 ** Math.min(failures, 10)) * (1 - Math.random() / 5)
