import { type EventData, isStageType, type Opening, type PostedEvent } from '@partnerships/contracts'
import type { Entry } from '../history/order.ts'

/** What a partnership is about; amended from a place on. */
export type Description = Pick<Opening, 'programme' | 'kind' | 'title'> & {
  themes: readonly string[]
  territories: readonly string[]
}

/** Whether the event carries an opening: its schema lets members come only with the rest of it. */
export const isOpening = ({ type, data }: Pick<PostedEvent, 'type' | 'data'>): boolean =>
  isStageType(type) && 'members' in data

/** The entry of the history that carries the opening. */
export const openingOf = (history: readonly Entry[]): Entry | undefined =>
  history.find(({ event }) => isOpening(event))

const unique = (list: readonly string[] = []): string[] => [...new Set(list)]

export const describe = ({ programme, kind, title, themes, territories }: Opening): Description => ({
  programme,
  kind,
  ...(title !== undefined && { title }),
  themes: unique(themes),
  territories: unique(territories),
})

/** Each attribute given replaces the old one. */
export const amend = (
  description: Description,
  { kind, title, themes, territories }: EventData['partnership.amended'],
): Description => ({
  ...description,
  ...(kind && { kind }),
  ...(title !== undefined && { title }),
  ...(themes && { themes: unique(themes) }),
  ...(territories && { territories: unique(territories) }),
})
