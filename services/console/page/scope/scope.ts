/**
 * What the pages look at: it lives in the address, so a link shows the same thing. Days are `YYYY-MM-DD`, `to` is
 * not counted itself; `knownAt` is a day (its end, in the reader's time zone), a time or a position.
 */
export type Scope = {
  readonly programme?: string
  readonly theme?: string
  readonly territory?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly compare?: string
  readonly knownAt?: string
}

const keys = ['programme', 'theme', 'territory', 'kind', 'from', 'to', 'compare', 'knownAt'] as const

/** The search parameters that are of the scope; others are left out, and so is what is no text. */
export const scopeOf = (search: Record<string, unknown>): Scope => {
  const scope: Partial<Record<(typeof keys)[number], string>> = {}
  for (const key of keys) {
    const value = search[key]
    if (typeof value === 'string' && value !== '') scope[key] = value
    if (typeof value === 'number') scope[key] = String(value)
  }
  return scope
}

/** What of the scope filters any number or list. */
export const filtersOf = ({ programme, theme, territory, kind }: Scope) => ({
  programme,
  theme,
  territory,
  kind,
})
