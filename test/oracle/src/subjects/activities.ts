import type { Fact } from '../count/counted.ts'
import { historyOf } from '../history/order.ts'
import type { Picture } from '../picture.ts'
import { organisationsOf } from './organisations.ts'

/** The activities held, each with the number of its participants where it is known. */
export const activitiesHeld = (picture: Picture): Fact[] => {
  const { same, kindOf } = organisationsOf(picture)
  return [...picture.streams('activity')].flatMap(([id, stream]) =>
    historyOf(stream)
      .filter(({ event }) => event.type === 'activity.held')
      .map(placed => {
        const { programme = '', kind = '', themes = [], territory, participants } = placed.event.data
        const present = [...new Set((participants?.organisations ?? []).map(same))]
        return {
          subject: `activity/${id}`,
          placed,
          values: {
            programme: [programme],
            kind: [kind],
            theme: themes,
            territory: territory === undefined ? [] : [territory],
            organisation: present,
            'organisation-kind': present.flatMap(organisation => kindOf(organisation) ?? []),
            status: [],
          },
          ...(participants?.count !== undefined && {
            amount: { value: participants.count, unit: 'participants' },
          }),
        }
      }),
  )
}
