import { firstDayOf } from './days.ts'
import { isKnown } from './known-at.ts'

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

const asIs = (text: string): string => text

/** How each is read; what can't be meant so is as if it were not there. */
const readers = {
  programme: asIs,
  theme: asIs,
  territory: asIs,
  kind: asIs,
  from: firstDayOf,
  to: firstDayOf,
  compare: (text: string) => (/^(P\d{1,2}Y|none)$/.test(text) ? text : undefined),
  knownAt: (text: string) => (isKnown(text) ? text : undefined),
} satisfies { [K in keyof Scope]-?: (text: string) => string | undefined }

/** The search parameters that are of the scope; others are left out. */
export const scopeOf = (search: Record<string, unknown>): Scope => {
  const scope: Partial<Record<keyof Scope, string>> = {}
  for (const [key, read] of Object.entries(readers)) {
    const value = search[key]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = read(String(value))
    if (text) scope[key as keyof Scope] = text
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
