/** SQL and its parameters; it answers with the columns `key` and `value`. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Collects parameters; `of` gives the placeholder of a value. */
export class Parameters {
  readonly values: unknown[] = []

  of(value: unknown): string {
    return `$${this.values.push(value)}`
  }
}
