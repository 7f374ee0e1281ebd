import type { EventData } from '@partnerships/contracts'
import { activitiesOfPes21 } from './pes-21-activities.ts'
import { actorsOfPes21 } from './pes-21-actors.ts'
import { figuresOfPes21 } from './pes-21-figures.ts'
import { partnershipsOfPes21 } from './pes-21-partnerships.ts'
import { type Document, reading } from './reading.ts'
import { themesOfPes21 } from './themes.ts'

/** Bears no date; it speaks of 2021 as the current year and of the second half of 2021 as to come. */
const pes21: Document = {
  key: 'pes-21',
  title: 'Pôle Economie Solidaire 21',
  says: '2021',
  already: '../2021',
}

type Kind = EventData['organisation.registered']['kind']

/**
 * How the Pôle d'économie solidaire 21 works with others. Its groupings are its own, not the Alliance
 * Dynamique's: they stand under a programme of their own.
 */
export const readPes21 = () => {
  const document = reading(pes21)
  const { events, note, actor } = document

  actor('pes-21', 'association', 'Pôle d’économie solidaire 21', {
    territory: 'FR-21',
    aliases: ['PES 21'],
    since: '../2013',
  })
  for (const [kind, actors] of Object.entries(actorsOfPes21))
    for (const [id, name, more] of actors) actor(id, kind as Kind, name, more)

  note('programme.launched', 'programme/pes-21', '../2013', {
    name: 'Pôle d’économie solidaire 21',
    host: 'pes-21',
    themes: themesOfPes21,
  })
  partnershipsOfPes21(document)
  activitiesOfPes21(document)
  figuresOfPes21(document)
  return events
}
