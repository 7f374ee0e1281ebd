import { answeringFailures } from '@partnerships/service-kit'
import { problemOfFailure } from './problem-of-failure.ts'

/** A handler whose failures to reach the ledger are answered as such. */
export const answering = answeringFailures(problemOfFailure)
