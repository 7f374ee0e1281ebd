import { orUnavailable, type Pool } from '@partnerships/event-log'
import { type Figure, figuresAbout } from '@partnerships/read-models'
import type { Known } from '../known/index.ts'

/** How many members somebody said there are. */
export type DeclaredMembers = Pick<
  Figure,
  'value' | 'upTo' | 'qualifier' | 'nature' | 'period' | 'source'
> & {
  /** null when the source gives none. */
  readonly unit: string | null
  /** The id of the figure. */
  readonly figure: string
}

/** What was published about a partnership's number of members. */
export async function declaredMembersOf(pool: Pool, id: string, known: Known): Promise<DeclaredMembers[]> {
  const found = await orUnavailable(figuresAbout(pool, known.position, `partnership/${id}`, 'members'))
  return found.map(({ id: figure, data }) => {
    const { value, upTo, unit, qualifier, nature, period, source } = data
    return {
      figure,
      value,
      ...(upTo !== undefined && { upTo }),
      unit: unit ?? null,
      ...(qualifier && { qualifier }),
      ...(nature && { nature }),
      ...(period !== undefined && { period }),
      source,
    }
  })
}
