import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isWorthTrying } from '../api/query-client.ts'
import { loadSample, type Progress } from './load-sample.ts'
import { sampleKey } from './sample-key.ts'

/** Loads the sample, tells how far that is, and has everything asked for again when it is there. */
export const useSample = () => {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const { mutate, isPending, error } = useMutation({
    mutationKey: sampleKey,
    mutationFn: () => loadSample(setProgress),
    retry: isWorthTrying,
    onSettled: () => queries.invalidateQueries(),
  })
  return { load: () => mutate(), isLoading: isPending, error, progress }
}
