import type { Dependencies } from '../../known/index.ts'
import type { Question } from '../ask/question.ts'
import type { Measured } from './measured.ts'
import { measuringOf } from './measuring-of.ts'

/** Measures what is asked, as it is known. Throws `LedgerUnavailable` when the database doesn't answer. */
export const measure = async ({ counting }: Dependencies, question: Question): Promise<Measured> =>
  measuringOf(question.definition).measure(await counting.asOf(question.known), question)
