import { useInfiniteQuery } from '@tanstack/react-query'
import { listQuery } from '../../api/queries.ts'

/** The programmes that there are, as known now. */
export const useProgrammes = () => {
  const { data } = useInfiniteQuery(listQuery('programmes', { limit: 200 }))
  return data?.pages.flatMap(({ items }) => items) ?? []
}
