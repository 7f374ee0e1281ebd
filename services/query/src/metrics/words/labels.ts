import type { Day } from '@partnerships/contracts'
import type { Lang } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import { knownProgrammes, namesOf, noValue } from '@partnerships/read-models'
import { territoryName } from '@partnerships/territories'
import type { Dependencies } from '../../known/index.ts'
import type { Dimension } from '../ask/parameters.ts'
import { dimensionNames } from './dimensions.ts'
import { kindNames } from './kinds.ts'

/** As known at a position, and for what changes its name at the end of a day. */
export type AsKnown = { readonly position: number; readonly day: Day }

/** What values of a dimension are called; the value itself where that is not known. */
export const labelsOf = async (
  dimension: Dimension,
  values: readonly string[],
  lang: Lang,
  asKnown: AsKnown,
  { pool }: Dependencies,
): Promise<(value: string) => string> => {
  const names = await orUnavailable(namesIn(dimension, values, lang, asKnown, pool))
  return value => (value === noValue ? dimensionNames[dimension].none[lang] : (names.get(value) ?? value))
}

const namesIn = async (
  dimension: Dimension,
  values: readonly string[],
  lang: Lang,
  { position, day }: AsKnown,
  pool: Dependencies['pool'],
): Promise<ReadonlyMap<string, string>> => {
  switch (dimension) {
    case 'programme':
      return new Map((await knownProgrammes(pool, position)).map(({ id, name }) => [id, name]))
    case 'theme': {
      const themes = (await knownProgrammes(pool, position)).flatMap(programme => programme.themes)
      return new Map(themes.map(({ key, label }) => [key, label[lang]]))
    }
    case 'kind':
      return new Map(Object.entries(kindNames).map(([kind, name]) => [kind, name[lang]]))
    case 'territory': {
      const codes = values.filter(value => value !== noValue)
      return new Map(codes.map(code => [code, territoryName(code, lang)]))
    }
    case 'organisation':
      return namesOf(pool, position, day, values)
    default:
      return dimension satisfies never
  }
}
