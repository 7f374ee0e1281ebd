import type { Lang } from './lang.ts'

/** A text, or a function that makes one. */
type Message = string | ((...args: never[]) => string)
type Catalogue = { readonly [key: string]: Message | Catalogue }

/** The same keys, each with a message of the same parameters. */
type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Translated<T[K]>
}

/** The words of one part of the page. What a language lacks, or has too much, the type checker tells. */
export const defineMessages = <const T extends Catalogue>(messages: {
  readonly en: T
  readonly fr: Translated<T>
}): { readonly [L in Lang]: Translated<T> } => messages as never
