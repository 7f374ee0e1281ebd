/** All that the data of an event may hold, as far as numbers are made of it. */
export type Data = {
  readonly programme?: string
  readonly kind?: string
  readonly title?: string
  readonly name?: string
  readonly themes?: readonly string[]
  readonly territories?: readonly string[]
  readonly territory?: string
  readonly members?: readonly { readonly organisation: string; readonly role?: string }[]
  readonly organisation?: string
  readonly role?: string
  /** Of a stage or an amendment what was agreed; of the clock's expiry the place of the event that set it. */
  readonly term?: { readonly from?: string; readonly until?: string } | number
  readonly amount?: { readonly value: number; readonly unit: string }
  readonly parent?: string
  readonly timezone?: string
  readonly into?: string
  readonly reason?: string
  readonly retracts?: number
  readonly participants?: {
    readonly count?: number
    readonly qualifier?: string
    readonly organisations?: readonly string[]
  }
}

/** An event as `GET /v1/events` shows it. */
export type Recorded = {
  readonly position: number
  readonly recordedtime: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly effective: string
  readonly replaces?: string
  readonly data: Data
}
