import type { Aggregate } from '@partnerships/contracts'
import type { Dated } from '../../date-field/dated.ts'
import { readDate } from '../../date-field/read-date.ts'
import type { MemberRow, Values } from '../draft/draft.ts'
import { slugOf } from './slug.ts'

const textAt = (values: Values, pointer: string): string => String(values[pointer] ?? '')

const joined = (...parts: readonly string[]): string => slugOf(parts.filter(part => part !== '').join(' '))

/** The id of something new as its form has it so far: made of its name, or of what it is about. */
export const proposedId = (aggregate: Aggregate, values: Values): string => {
  const text = (pointer: string) => textAt(values, pointer)
  switch (aggregate) {
    case 'organisation':
    case 'programme':
      return slugOf(text('/name'))
    case 'activity':
      return slugOf(text('/title'))
    case 'partnership': {
      if (text('/title').trim() !== '') return slugOf(text('/title'))
      const members = (values['/members'] ?? []) as readonly MemberRow[]
      return joined(text('/programme'), members[0]?.organisation ?? '')
    }
    case 'figure': {
      const about = text('/about').split('/').at(-1) ?? ''
      const period = values['/period'] as Dated | undefined
      return joined(about, text('/indicator'), readDate(period?.first ?? '') ?? '')
    }
    default:
      return aggregate satisfies never
  }
}
