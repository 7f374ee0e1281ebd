import type { Collection } from '@partnerships/client'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'
import type { Option } from '../ui/select.tsx'
import { useUntitled } from './use-subject-name.ts'

type Found = {
  readonly id: string
  readonly name?: string
  readonly title?: string
  readonly label?: string
  readonly indicator?: string
  readonly kind?: string
  readonly organisations?: readonly string[]
}

const MOST = 20

/** Nobody is called anything longer: the API takes no more. */
const LONGEST = 300

/** What the list of a collection finds for what is typed, the first twenty. */
export const useSubjectSearch = (collection: Collection) => {
  const untitled = useUntitled()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim().slice(0, LONGEST))
  const { data } = useQuery({
    queryKey: ['found', collection, q],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST, ...(q !== '' && { q }) }
      return (await client.list(collection, query, { signal, reflecting: newestPosition() })).data
    },
  })
  const nameOf = ({ id, name, title, label, indicator, kind, organisations }: Found): string =>
    name ??
    title ??
    label ??
    (indicator && `${indicator} (${id})`) ??
    untitled(kind ?? id, organisations ?? [])
  const items: readonly Found[] = data?.items ?? []
  const options: Option[] = items.map(item => ({ key: item.id, label: nameOf(item) }))
  return { options, onSearch: setTyped }
}
