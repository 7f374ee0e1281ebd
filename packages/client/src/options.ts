import type { Lang } from '@partnerships/contracts/words'

export type ClientOptions = {
  /** Where the API stands, such as `https://tracker.example.org`; `''` in a page is where the page is from. */
  readonly baseUrl: string
  /** Sends the requests; the platform's unless told. */
  readonly fetch?: typeof globalThis.fetch
  /** The language that numbers are put into words in, unless a request says otherwise. */
  readonly lang?: Lang
  /** Sent as a bearer token. */
  readonly key?: string
}

export type RequestOptions = {
  readonly signal?: AbortSignal | undefined
  /** Answer only with what reflects this position, such as that of an answer to a post (`Ledger-Position`). */
  readonly reflecting?: number | undefined
  readonly lang?: Lang | undefined
  /** Answer only when it is this ledger; another is a `ledger-changed` problem. */
  readonly ledgerId?: string | undefined
}
