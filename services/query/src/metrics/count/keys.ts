import { territoryAt } from '@partnerships/territories'
import type { Level } from '../ask/parameters.ts'
import type { Grouping } from '../ask/question.ts'

/** The key of the group for what has no value of the dimension. */
export const none = 'none'

/** The keys that something goes under, given its values of the dimension: itself at each, or `none`. */
export const keysBy = ({
  dimension,
  level,
}: Grouping): ((values: readonly string[]) => readonly string[]) => {
  const isKey = dimension === 'territory' ? isAt(level) : () => true
  return values => {
    const keys = values.filter(isKey)
    return keys.length > 0 ? keys : [none]
  }
}

/** Whether a canonical code is a territory of the level; each is looked up once. */
const isAt = (level: Level): ((code: string) => boolean) => {
  const known = new Map<string, boolean>()
  return code => {
    const is = known.get(code) ?? territoryAt(code, level).includes(code)
    known.set(code, is)
    return is
  }
}
