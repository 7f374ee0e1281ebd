/** A client that neither sent nor took anything for too long. */
export class Stalled extends Error {
  override name = 'Stalled'
}

/**
 * Watches an exchange, and aborts its signal when the client lets it rest for so many milliseconds: when it takes
 * no answer that is offered, or sends nothing while nothing is being worked on.
 */
export class StallWatch {
  /** An answer waits for the client. */
  offered = false
  readonly #abort = new AbortController()
  readonly #timer: NodeJS.Timeout
  #working = 0

  constructor(ms: number) {
    this.#timer = setTimeout(() => {
      if (this.#working > 0 && !this.offered) this.#timer.refresh()
      else this.#abort.abort(new Stalled(`the client let the exchange rest for ${ms} ms`))
    }, ms)
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** Something was sent or taken. */
  moved(): void {
    this.#timer.refresh()
  }

  /** Until the work is done it is not the client's turn to send. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#working++
    try {
      return await work
    } finally {
      this.#working--
      this.moved()
    }
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
