import { proposeActivity, proposeOrganisation, proposeProgramme } from './others.ts'
import { proposePartnership } from './partnerships.ts'
import { proposeTakingBack } from './taking-back.ts'
import { idsOf, type Posting, type World } from './world.ts'

/** A plausible next event, which the ledger may refuse. */
export const propose = (world: World): Posting | undefined => {
  switch (
    world.dice.weighed({ partnership: 60, takingBack: 22, organisation: 8, activity: 8, programme: 2 })
  ) {
    case 'partnership':
      return proposePartnership(world)
    case 'takingBack':
      return proposeTakingBack(world)
    case 'organisation':
      return proposeOrganisation(world)
    case 'activity':
      return proposeActivity(world)
    case 'programme':
      return proposeProgramme(world)
  }
}

/** What a world begins with: a programme with a child, and half its organisations. */
export const beginnings = (world: World): Posting[] => {
  const [programme = '', child = ''] = idsOf(world, 'programme')
  const launched = (id: string, more = {}) => ({
    type: 'programme.launched',
    subject: `programme/${id}`,
    effective: '2014',
    data: { name: id, ...more },
  })
  const organisations = idsOf(world, 'organisation').slice(0, 5)
  return [
    launched(programme),
    launched(child, { parent: programme }),
    ...organisations.map(id => ({
      type: 'organisation.registered',
      subject: `organisation/${id}`,
      effective: '2010',
      data: { name: id, kind: world.dice.one(['association', 'company']) },
    })),
  ]
}
