type Value = string | number | boolean | null | undefined

/** Parameters by name: a list is a parameter that is repeated, what is undefined is left out. */
export type QueryValues = { readonly [name: string]: Value | readonly Value[] }

/** The query as it stands behind a path: empty, or from the question mark on. */
export const queryText = (values: QueryValues = {}): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) parameters.append(name, String(one))
  const text = parameters.toString()
  return text && `?${text}`
}
