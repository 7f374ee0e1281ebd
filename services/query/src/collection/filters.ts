import { Id, Name, ProgrammeId, Slug, Territory } from '@partnerships/contracts'
import { canonicalTerritory } from '@partnerships/territories'
import { z } from 'zod'

/** A filter's values are alternatives; it may be repeated. */
export const anyOf = <Value extends z.ZodType>(value: Value) => z.array(value).optional()

/** The filters that several lists share. */
export const filters = {
  programme: anyOf(ProgrammeId),
  theme: anyOf(Slug),
  /** Takes in what lies in it. */
  territory: anyOf(Territory.transform(canonicalTerritory)),
  organisation: anyOf(Id),
  /** Words of names, titles and aliases; accents and case are ignored. */
  q: anyOf(Name),
}
