import type { PostOptions } from '@partnerships/client'
import type { PostedEvent, RecordedEvent } from '@partnerships/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { sawPosition } from '../../api/position.ts'

export type Sending = {
  readonly isSending: boolean
  /** Why it was not recorded, as far as is known. */
  readonly failure: unknown
  readonly forgive: () => void
  readonly send: (event: PostedEvent, options: PostOptions) => Promise<RecordedEvent | undefined>
}

/** Records an event; from then on all answers about now reflect it. */
export const useSend = (): Sending => {
  const queries = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  return {
    isSending,
    failure,
    forgive: () => setFailure(undefined),
    send: async (event, options) => {
      setSending(true)
      setFailure(undefined)
      try {
        const { data, position } = await client.post(event, options)
        sawPosition(position)
        queries.invalidateQueries({ predicate: ({ meta }) => meta?.fixed !== true })
        queries.invalidateQueries({ queryKey: ['named', event.subject] })
        return data
      } catch (error) {
        setFailure(error)
        return undefined
      } finally {
        setSending(false)
      }
    },
  }
}
