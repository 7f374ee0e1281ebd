import type { PostOptions } from '@partnerships/client'
import type { PostedEvent, RecordedEvent } from '@partnerships/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { sawPosition } from '../../api/position.ts'

/** Records an event; from then on all answers about now reflect it. */
export const useSend = () => {
  const queries = useQueryClient()
  return async (event: PostedEvent, options: PostOptions): Promise<RecordedEvent> => {
    const { data, position } = await client.post(event, options)
    sawPosition(position)
    queries.invalidateQueries({ predicate: ({ meta }) => meta?.fixed !== true })
    queries.invalidateQueries({ queryKey: ['named', event.subject] })
    return data
  }
}
