/** The values of a statement's parameters `$1`, `$2` … */
export class Values {
  readonly #list: unknown[]

  constructor(...first: unknown[]) {
    this.#list = first
  }

  get list(): readonly unknown[] {
    return this.#list
  }

  /** Adds a value; answers with the parameter that stands for it. */
  add(value: unknown): string {
    return `$${this.#list.push(value)}`
  }
}
