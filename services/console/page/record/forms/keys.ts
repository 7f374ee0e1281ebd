import type { EventData, EventType } from '@partnerships/contracts'

type KeysIn<D> = D extends readonly (infer Entry)[]
  ? KeysIn<Entry>
  : D extends object
    ? { [K in keyof D & string]: K | KeysIn<NonNullable<D[K]>> }[keyof D & string]
    : never

/** Every key that the data of some event have, at any depth. */
export type DataKey = { [T in EventType]: KeysIn<EventData[T]> }[EventType]
