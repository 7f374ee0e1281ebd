import type { FlowSource } from '@partnerships/domain'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import type { Between } from './between.ts'
import { partnerWorlds } from './partner-worlds.ts'
import { subjectWorlds } from './subject-worlds.ts'
import { wholeWorld } from './whole-world.ts'
import type { Worlds } from './world.ts'

const worlds = {
  partnerships: between => subjectWorlds('partnership', between),
  activities: between => subjectWorlds('activity', between),
  partners: partnerWorlds,
  territories: wholeWorld,
} as const satisfies Record<FlowSource['of'] | 'territories', (between: Between) => Promise<Worlds>>

/** What a metric counts. */
const countedBy = (definition: NumberDefinition): keyof typeof worlds => {
  if (definition.sort === 'flow') return definition.source.of
  if (definition.sort !== 'stock') return 'partnerships'
  if (definition.of === 'active-partners') return 'partners'
  return definition.of === 'covered-territories' ? 'territories' : 'partnerships'
}

/** The parts of what a metric counts in which something may have changed. */
export const worldsOf = (definition: NumberDefinition, between: Between): Promise<Worlds> =>
  worlds[countedBy(definition)](between)
