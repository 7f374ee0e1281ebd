import {
  contributionKindLabels,
  kindLabels,
  natureLabels,
  organisationKindLabels,
  qualifierLabels,
  roleLabels,
  unitLabels,
} from '@partnerships/contracts/labels'
import {
  activityKinds,
  contributionKinds,
  memberRoles,
  natures,
  organisationKinds,
  partnershipKinds,
  qualifiers,
  units,
} from '@partnerships/contracts/words'
import type { Lang } from '../../i18n/index.ts'
import type { Option } from '../../ui/select.tsx'

type Texts = { readonly fr: string; readonly en: string }
type Vocabulary = { readonly words: readonly string[]; readonly labels: Readonly<Record<string, Texts>> }

const mergerLabels = {
  merger: {
    fr: 'fusion : deux organisations n’en font plus qu’une',
    en: 'merger: two organisations became one',
  },
  duplicate: {
    fr: 'doublon : c’était la même depuis toujours',
    en: 'duplicate: both were the same all along',
  },
}

/** The words that a choice offers, and what they are called. */
const vocabularies = {
  organisationKind: { words: organisationKinds, labels: organisationKindLabels },
  partnershipKind: { words: partnershipKinds, labels: kindLabels },
  activityKind: { words: activityKinds, labels: kindLabels },
  role: { words: memberRoles, labels: roleLabels },
  contributionKind: { words: contributionKinds, labels: contributionKindLabels },
  unit: { words: units, labels: unitLabels },
  qualifier: { words: qualifiers, labels: qualifierLabels },
  nature: { words: natures, labels: natureLabels },
  merger: { words: ['merger', 'duplicate'], labels: mergerLabels },
} as const satisfies Record<string, Vocabulary>

export type VocabularyName = keyof typeof vocabularies

/** What a word of a vocabulary is called. */
export const wordOf = (name: VocabularyName, word: string, lang: Lang): string => {
  const labels: Readonly<Record<string, Texts>> = vocabularies[name].labels
  return labels[word]?.[lang] ?? word
}

export const optionsOf = (name: VocabularyName, lang: Lang): readonly Option[] =>
  vocabularies[name].words.map(word => ({ key: word, label: wordOf(name, word, lang) }))
