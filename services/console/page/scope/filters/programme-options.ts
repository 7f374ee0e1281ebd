import type { Item } from '@partnerships/client'
import type { Option } from '../../ui/select.tsx'

type Programme = Pick<Item<'programmes'>, 'id' | 'name' | 'parent'>

/** Programmes by name, each followed by its children, which stand further in. */
export const programmeOptions = (programmes: readonly Programme[]): Option[] => {
  const known = new Set(programmes.map(({ id }) => id))
  const byName = programmes.toSorted((a, b) => a.name.localeCompare(b.name))
  const below = (parent: string | undefined, depth: number): Option[] =>
    byName
      .filter(one => (one.parent !== undefined && known.has(one.parent) ? one.parent : undefined) === parent)
      .flatMap(({ id, name }) => [
        { key: id, label: `${'– '.repeat(depth)}${name}` },
        ...below(id, depth + 1),
      ])
  return below(undefined, 0)
}
