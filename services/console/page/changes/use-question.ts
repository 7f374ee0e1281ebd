import { useLanguage } from '../i18n/index.ts'
import { type CataloguedMetric, questionOf } from '../number/question.ts'
import { useAsked } from '../number/use-asked.ts'
import { daysLater, today } from '../scope/days.ts'
import { knownAtOf } from '../scope/known-at.ts'

/** How far back is looked when the address does not say. */
const DAYS = 30

/** Since when changes are looked for: as the address says, else some weeks. */
export const useKnownFrom = (): string => {
  const [{ knownFrom }] = useAsked()
  return knownFrom ?? daysLater(today(), -DAYS)
}

/** What changes are asked of: the number's own question, uncut and compared with nothing. */
export const useChangesQuestion = (metric: CataloguedMetric) => {
  const { lang } = useLanguage()
  const [asked] = useAsked()
  const knownFrom = useKnownFrom()
  const plain = { ...asked, interval: undefined, group: undefined }
  const { compare: _, ...question } = questionOf(metric, asked, plain, { lang, today: today() })
  return { ...question, knownFrom: knownAtOf(knownFrom) ?? knownFrom }
}
