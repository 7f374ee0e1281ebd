type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> }

/** The object without what is null or undefined: what is not known is left out of an answer. */
export const present = <T extends object>(object: T): Present<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value != null)) as Present<T>
