import { idOf, type RecordedEvent } from '@partnerships/contracts'
import { orUnavailable, touchedSubjects } from '@partnerships/event-log'
import { activities, idsWith, partnerships } from '@partnerships/read-models'
import { type Between, boundsOf } from './between.ts'
import { type MergedWith, readMerged } from './merged.ts'
import { readSubjects, worldOf } from './streams.ts'
import type { Worlds } from './world.ts'

const models = { partnership: partnerships, activity: activities }

/**
 * A world for each partnership or activity that may count otherwise than before: those that events touched, those of
 * programmes that lie elsewhere now, and those of organisations that events touched when these are asked for.
 */
export const subjectWorlds = async (aggregate: keyof typeof models, between: Between): Promise<Worlds> => {
  const { pool } = between.dependencies
  const { after, upTo } = boundsOf(between)
  const { filter } = between.now
  const asksOrganisations = Boolean(filter.organisation ?? filter['organisation-kind'])
  const merged = asksOrganisations ? await readMerged(pool, upTo) : undefined
  const organisations = merged
    ? (await orUnavailable(touchedSubjects(pool, 'organisation', after, upTo))).map(idOf).flatMap(merged)
    : []
  const others = await orUnavailable(
    idsWith(pool, models[aggregate], { programmes: movedProgrammes(between), organisations }),
  )
  const touched = await orUnavailable(touchedSubjects(pool, aggregate, after, upTo))
  const keys = [...new Set([...touched, ...others.map(id => `${aggregate}/${id}`)])].sort()
  return {
    keys,
    load: async some => {
      const read = await readSubjects(pool, some, between)
      const members = new Map(some.map(key => [key, merged ? organisationsIn(read.get(key), merged) : []]))
      const asked = merged ? (filter.organisation ?? []).flatMap(merged).map(asSubject) : []
      const more = merged ? await readSubjects(pool, [...members.values()].flat().concat(asked), between) : []
      const all = new Map([...read, ...more])
      return some.map(key =>
        worldOf([key, ...(members.get(key) ?? []), ...asked], all, between, subject => subject === key),
      )
    },
  }
}

/** The programmes that are asked for now and were not before, or the other way round. */
export const movedProgrammes = ({ before, now }: Between): string[] => {
  const [then = [], since = []] = [before.filter.programme, now.filter.programme]
  return [...then.filter(id => !since.includes(id)), ...since.filter(id => !then.includes(id))]
}

const asSubject = (id: string): string => `organisation/${id}`

/** The organisations that events name, and those that they were merged with. */
const organisationsIn = (events: readonly RecordedEvent[] = [], merged: MergedWith): string[] => {
  const ids = events.flatMap(({ data }): readonly unknown[] => {
    if ('organisation' in data) return [data.organisation]
    if ('members' in data) return (data.members as { organisation: string }[]).map(m => m.organisation)
    if ('participants' in data)
      return (data.participants as { organisations?: string[] } | undefined)?.organisations ?? []
    return []
  })
  return ids.flatMap(id => merged(String(id))).map(asSubject)
}
