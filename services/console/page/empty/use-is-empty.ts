import { queryOptions, useIsMutating, useQuery } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { sampleKey } from './sample-key.ts'

/** Where the ledger ends: asked for again when events come. */
const headQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: async ({ signal }) => (await client.ledger({ signal })).data,
})

/** Whether nothing has been recorded yet, or the sample is being loaded; undefined until that is known. */
export const useIsEmpty = (): boolean | undefined => {
  const isLoading = useIsMutating({ mutationKey: sampleKey }) > 0
  const { data } = useQuery(headQuery)
  return isLoading || (data && data.position === 0)
}
