import type { PostedEvent } from '@partnerships/contracts'
import { readConvention2018 } from './convention-2018.ts'
import { readEssaim2019 } from './essaim-2019.ts'
import { readJournee2022 } from './journee-2022.ts'
import { readPes21 } from './pes-21.ts'
import { readRameau2018 } from './rameau-2018.ts'

/** The facts of the five documents, in an order in which each refers only to what comes before. */
export const documentEvents = (): PostedEvent[] => [
  ...readConvention2018(),
  ...readRameau2018(),
  ...readJournee2022(),
  ...readEssaim2019(),
  ...readPes21(),
]
