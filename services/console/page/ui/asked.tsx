import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'

/** What was asked for, once it is there; while new data come, the old stay in sight. */
export const Asked = <T,>(props: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) => {
  const { data, error, refetch } = props.query
  if (data !== undefined) return props.children(data)
  if (error) return <Problem error={error} onAgain={() => refetch()} />
  return <Loading />
}
