import { idOf } from '@partnerships/contracts'
import { orUnavailable, touchedSubjects } from '@partnerships/event-log'
import { idsWith, partnersEver, partnerships, partnershipsEver } from '@partnerships/read-models'
import { type Between, boundsOf } from './between.ts'
import { readMerged } from './merged.ts'
import { readSubjects, worldOf } from './streams.ts'
import { movedProgrammes } from './subject-worlds.ts'
import type { Worlds } from './world.ts'

/**
 * A world for each organisation that may count otherwise than before, together with all that it was ever merged
 * with: those that events touched, and those that were ever partners in a partnership that events touched or of a
 * programme that lies elsewhere now.
 */
export const partnerWorlds = async (between: Between): Promise<Worlds> => {
  const { pool } = between.dependencies
  const { after, upTo } = boundsOf(between)
  const merged = await readMerged(pool, upTo)
  const touched = async (aggregate: 'organisation' | 'partnership') =>
    (await orUnavailable(touchedSubjects(pool, aggregate, after, upTo))).map(idOf)
  const programmes = movedProgrammes(between)
  const moved = await orUnavailable(idsWith(pool, partnerships, { programmes, organisations: [] }))
  const partners = await orUnavailable(partnersEver(pool, [...(await touched('partnership')), ...moved]))
  const organisations = [...(await touched('organisation')), ...partners]
  const keys = [...new Set(organisations.map(id => merged(id)[0] ?? id))].sort()
  return {
    keys,
    load: async some => {
      const found = await orUnavailable(partnershipsEver(pool, some.flatMap(merged)))
      const subjectsOf = (key: string) => {
        const group = new Set(merged(key))
        const inThem = found.filter(({ organisation }) => group.has(organisation))
        return [...[...group].map(id => `organisation/${id}`), ...inThem.map(({ id }) => `partnership/${id}`)]
      }
      const subjects = new Map(some.map(key => [key, subjectsOf(key)]))
      const read = await readSubjects(pool, [...subjects.values()].flat(), between)
      return some.map(key => {
        const group = new Set(merged(key).map(id => `organisation/${id}`))
        return worldOf(subjects.get(key) ?? [], read, between, subject => group.has(subject))
      })
    },
  }
}
