import type { CountingView } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import type { EvidenceItem, Page } from './evidence.ts'
import type { Measured } from './measured.ts'

/** How a metric is measured, and what is behind the total. */
export type Measuring = {
  /** Works out what is looked up for any question as it is mostly asked, so that the first doesn't wait for it. */
  prepare?(view: CountingView): void
  measure(view: CountingView, question: Question): Measured | Promise<Measured>
  /** In the order of their places, at most so many after one. */
  evidence(view: CountingView, question: Question, page: Page): Promise<readonly EvidenceItem[]>
}
