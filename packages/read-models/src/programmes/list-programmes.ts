import type { Pool } from '@partnerships/event-log'
import { type Alternatives, findsAny, isAny } from '../listing/conditions.ts'
import { type Listed, listStates, type Page, type Sort } from '../listing/list-states.ts'
import type { ProgrammeState } from './states.ts'

/** Which programmes: `programme` lists the children too, `organisation` their hosts. */
export type ProgrammeFilter = {
  readonly status?: Alternatives
  readonly programme?: Alternatives
  readonly theme?: Alternatives
  readonly organisation?: Alternatives
  readonly q?: Alternatives
}

/** What programmes can be sorted by. */
export const programmeSorts = {
  name: { by: 'left(s.search, 200)', type: 'text' },
  id: { by: 's.id', type: 'text' },
  status: { by: 's.status collate "C"', type: 'text' },
  since: { by: 's.valid_from', type: 'date' },
  updated: { by: 's.known_from', type: 'bigint' },
} as const satisfies Record<string, Sort>
export type ProgrammeSort = keyof typeof programmeSorts

const themeKeys = `array(select theme ->> 'key' from jsonb_array_elements(s.themes) theme)`

/** What programmes are at the end of a day, as known at a position. */
export const listProgrammes = (
  pool: Pool,
  filter: ProgrammeFilter,
  page: Page<ProgrammeSort>,
): Promise<Listed<ProgrammeState>[]> =>
  listStates(pool, 'programmes_v1.states', programmeSorts[page.sort.name], page, values => [
    ...isAny('s.status', filter.status, values),
    ...isAny('s.id', filter.programme, values),
    ...(filter.theme ? [`${themeKeys} && ${values.add(filter.theme)}::text[]`] : []),
    ...isAny('s.host', filter.organisation, values),
    ...findsAny('s.search', filter.q, values),
  ])
