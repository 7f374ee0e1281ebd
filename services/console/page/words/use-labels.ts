import * as labels from '@partnerships/contracts/labels'
import { useLanguage } from '../i18n/index.ts'

type Texts = { readonly fr: string; readonly en: string }

/** What the words of the vocabulary are called; one that is not known is shown as it is. */
export const useLabels = () => {
  const { lang } = useLanguage()
  const of =
    (texts: Readonly<Record<string, Texts>>) =>
    (word: string): string =>
      Object.hasOwn(texts, word) ? (texts[word]?.[lang] ?? word) : word
  return {
    kind: of(labels.kindLabels),
    organisationKind: of(labels.organisationKindLabels),
    status: of(labels.statusLabels),
    unit: of(labels.unitLabels),
    role: of(labels.roleLabels),
    contributionKind: of(labels.contributionKindLabels),
    qualifier: of(labels.qualifierLabels),
    nature: of(labels.natureLabels),
    event: of(labels.eventLabels),
  }
}
