import type { Metric } from '@partnerships/contracts/answers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { queryOfAddress } from '../question.ts'

const withoutPosition = (address: string): string => address.replace(/([?&])knownAt=\d+/, '$1')

/**
 * Where the evidence of a number stands, which is that of one position of the ledger. Each event moves the position
 * but few the evidence: only when the API tells of a change is there a newer list. The list follows it by itself
 * while `follow` is told true; else it `isBehind` until `update`.
 */
export const useSteadyAddress = (answer: Metric) => {
  const [shown, setShown] = useState(answer)
  const [follows, setFollows] = useState(true)
  const isOther = withoutPosition(shown.evidence) !== withoutPosition(answer.evidence)
  const [knownFrom, knownAt] = [shown.knownAt.position, answer.knownAt.position]
  const { knownAt: _, ...query } = queryOfAddress(answer.evidence)
  const changes = useQuery({
    queryKey: ['is-changed', answer.metric, query, knownFrom, knownAt],
    queryFn: async ({ signal }) => {
      const asked = { ...query, knownFrom, knownAt, limit: 1 }
      return (await client.changes(answer.metric, asked, { signal })).data.items.length > 0
    },
    enabled: !isOther && knownAt > knownFrom,
    placeholderData: undefined,
    meta: { fixed: true },
  })
  const isMoved = !isOther && knownAt > knownFrom && changes.data === true
  if (isOther || knownAt < knownFrom || (isMoved && follows)) setShown(answer)
  return {
    address: shown.evidence,
    isBehind: isMoved && !follows,
    update: () => setShown(answer),
    follow: (isShort: boolean) => {
      if (isShort !== follows) setFollows(isShort)
    },
  }
}
