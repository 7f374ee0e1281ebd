import { orUnavailable } from '@partnerships/event-log'
import { figures, namesOf, organisations, programmes } from '@partnerships/read-models'
import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { declaredMembersOf } from './declared-members.ts'
import { partnershipAt, programmeOfPartnership } from './state.ts'

/**
 * `GET /v1/partnerships/<id>`: what it was at the end of a day, its members by their names then, and beside their
 * count what was published about it.
 */
export const showPartnership = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'partnership',
      needs: [organisations, programmes, figures],
      programmeOf: (_, events) => programmeOfPartnership(events),
      stateAt: partnershipAt,
      tell: async ({ members, ...state }, { day, known, dependencies: { pool } }) => {
        const ids = members.map(({ organisation }) => organisation)
        const [names, declaredMembers] = await Promise.all([
          orUnavailable(namesOf(pool, known.position, day, ids)),
          declaredMembersOf(pool, state.id, known),
        ])
        return {
          ...state,
          members: members.map(({ organisation, ...membership }) => ({
            organisation,
            name: names.get(organisation) ?? null,
            ...membership,
          })),
          memberCount: members.length,
          ...(declaredMembers.length > 0 && { declaredMembers }),
        }
      },
    },
    dependencies,
  )
