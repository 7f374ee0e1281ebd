/** How much a request asks to append, at most. */
export type Size = { readonly events: number; readonly bytes: number }

/** What one post hands over. Requests of one lane are decided and appended in the order in which they came. */
export type Posted<Request> = Size & { readonly request: Request; readonly lane?: object }

/** A request that waits for its answer, which is given once. */
export class Waiting<Request, Answer> {
  readonly posted: Posted<Request>
  readonly answer: Promise<Answer>
  /** How often it was decided on something that did not hold. */
  stale = 0
  settled = false
  #resolve!: (answer: Answer) => void
  #reject!: (error: unknown) => void

  constructor(posted: Posted<Request>) {
    this.posted = posted
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  /** The answer goes out once the next group is under way, so that Postgres works while answers are written. */
  settle(answer: () => Answer): void {
    this.settled = true
    setImmediate(() => {
      try {
        this.#resolve(answer())
      } catch (error) {
        this.#reject(error)
      }
    })
  }

  fail(error: unknown): void {
    this.settled = true
    this.#reject(error)
  }
}
