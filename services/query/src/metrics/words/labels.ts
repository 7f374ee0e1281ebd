import type { Day } from '@partnerships/contracts'
import { kindLabels, organisationKindLabels, statusLabels, unitLabels } from '@partnerships/contracts/labels'
import type { FilterName, Lang } from '@partnerships/contracts/words'
import type { Texts } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import { noValue, programmesAt } from '@partnerships/read-models'
import { territoryName } from '@partnerships/territories'
import type { Dependencies, Known } from '../../known/index.ts'
import { filterLabels } from './filter-labels.ts'

/** As known at a position, and for what changes its name at the end of a day. */
export type AsKnown = { readonly known: Known; readonly day: Day }

/** What values to filter or group by are called; the value itself where that is not known. */
export const labelsOf = async (
  name: FilterName,
  lang: Lang,
  asKnown: AsKnown,
  dependencies: Dependencies,
): Promise<(value: string) => string> => {
  const nameOf = await orUnavailable(namesIn(name, lang, asKnown, dependencies))
  return value => (value === noValue ? filterLabels[name].none[lang] : (nameOf(value) ?? value))
}

type NameOf = (value: string) => string | null | undefined

const namesIn = async (
  name: FilterName,
  lang: Lang,
  { known, day }: AsKnown,
  { pool, counting }: Dependencies,
): Promise<NameOf> => {
  switch (name) {
    case 'programme':
      return among((await programmesAt(pool, known)).names)
    case 'theme': {
      const { themes } = await programmesAt(pool, known)
      return among(new Map(themes.map(({ key, label }) => [key, label[lang]])))
    }
    case 'kind':
      return inLanguage(kindLabels, lang)
    case 'organisation-kind':
      return inLanguage(organisationKindLabels, lang)
    case 'status':
      return inLanguage(statusLabels, lang)
    case 'unit':
      return inLanguage(unitLabels, lang)
    case 'territory':
      return code => territoryName(code, lang)
    case 'organisation': {
      const view = await counting.asOf(known)
      return id => view.nameOf(id, day)
    }
    default:
      return name satisfies never
  }
}

const among =
  (names: ReadonlyMap<string, string>): NameOf =>
  value =>
    names.get(value)

const inLanguage =
  (labels: Readonly<Record<string, Texts>>, lang: Lang): NameOf =>
  value =>
    Object.hasOwn(labels, value) ? labels[value]?.[lang] : undefined
