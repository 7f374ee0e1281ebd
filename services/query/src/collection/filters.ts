import { Id, Name, ProgrammeId, Slug, Territory } from '@partnerships/contracts'
import { canonicalTerritory } from '@partnerships/territories'
import { z } from 'zod'

/** A filter's values are alternatives; it may be repeated. */
export const anyOf = <Value extends z.ZodType>(value: Value) => z.array(value).optional()

/** A filter whose values are one of a few words. */
export const anyOfWords = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  anyOf(z.enum(words, { error: `must be one of ${words.join(', ')}` }))

/** The filters that several lists share. */
export const filters = {
  programme: anyOf(ProgrammeId),
  theme: anyOf(Slug),
  /** Takes in what lies in it. */
  territory: anyOf(Territory.transform(canonicalTerritory)),
  organisation: anyOf(Id),
  /** Words of names, titles and aliases, or parts of them; accents and case are ignored. */
  q: anyOf(Name),
}
