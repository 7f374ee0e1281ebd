import { departments, france, regions } from '@partnerships/territories/france'

export type MapLevel = 'region' | 'department'

/** Overseas, region and department are one. */
export const overseas: readonly string[] = regions.filter(code => departments.includes(code))

/** Paris and the departments around it, the smallest there are. */
export const aroundParis: readonly string[] = ['FR-75', 'FR-92', 'FR-93', 'FR-94']

const regionOf = (department: string): string => france(department)?.parents[0] ?? department

/** What the departments of the mainland are drawn as, by the code that their number stands under. */
export const areasOf = (level: MapLevel): ReadonlyMap<string, readonly string[]> => {
  const mainland = departments.filter(code => !overseas.includes(code))
  return Map.groupBy(mainland, code => (level === 'region' ? regionOf(code) : code))
}
