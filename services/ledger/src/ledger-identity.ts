import { ledgerHead, orUnavailable, type Pool } from '@partnerships/event-log'

const freshMs = 1_000

/** Which ledger this is, looked up at most once a second: a restore may give it another id under a running process. */
export class LedgerIdentity {
  readonly #pool: Pool
  #known: Promise<string> | undefined
  #since = Number.NEGATIVE_INFINITY

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** As of the last second. Throws `LedgerUnavailable`. */
  current(): Promise<string> {
    const now = performance.now()
    if (this.#known && now - this.#since < freshMs) return this.#known
    this.#since = now
    this.#known = this.now()
    return this.#known
  }

  /** As of now. Throws `LedgerUnavailable`. */
  async now(): Promise<string> {
    return (await orUnavailable(ledgerHead(this.#pool))).ledgerid
  }
}
