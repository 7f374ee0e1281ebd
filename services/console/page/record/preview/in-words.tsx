import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { useProgrammes } from '../../words/use-programmes.ts'
import { useSubjectName } from '../../words/use-subject-name.ts'
import { useTerritories } from '../../words/use-territories.ts'
import type { Leaf, ListLeaf } from '../forms/field.ts'
import { wordOf } from '../forms/vocabulary.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'

const Named = ({ subject }: { subject: string }) => <bdi>{useSubjectName(subject)}</bdi>

const Territory = ({ code }: { code: string }) => {
  const { territoryName } = useTerritories()
  return <>{territoryName(code)}</>
}

const Member = ({ organisation, role }: { organisation: string; role?: string }) => {
  const labels = useLabels()
  return (
    <>
      {organisation === '' ? '…' : <Named subject={`organisation/${organisation}`} />} (
      {labels.role(role ?? 'partner')})
    </>
  )
}

const Theme = ({ of }: { of: string }) => <>{useProgrammes().themeName(of)}</>

const NamedTheme = ({ label }: { label: { fr: string; en: string } }) => {
  const { lang } = useLanguage()
  return <bdi>{label[lang]}</bdi>
}

const Entry = ({ as, entry }: { as: ListLeaf['as']; entry: unknown }) => {
  switch (as) {
    case 'members':
      return <Member {...(entry as { organisation: string; role?: string })} />
    case 'named-themes':
      return <NamedTheme label={(entry as { label: { fr: string; en: string } }).label} />
    case 'themes':
      return <Theme of={String(entry)} />
    case 'territories':
      return <Territory code={String(entry)} />
    case 'organisations':
      return <Named subject={`organisation/${entry}`} />
    case 'partnerships':
      return <Named subject={`partnership/${entry}`} />
    case 'texts':
      return <bdi>{String(entry)}</bdi>
    default:
      return as satisfies never
  }
}

const Entries = ({ as, json }: { as: ListLeaf['as']; json: readonly unknown[] }) => {
  const t = useMessages(messages)
  if (json.length === 0) return <>{t.empty}</>
  return (
    <ul className={css.list}>
      {json.map(entry => (
        <li key={JSON.stringify(entry)}>
          <Entry as={as} entry={entry} />
        </li>
      ))}
    </ul>
  )
}

/** What a field of an event holds, in words. */
export const InWords = ({ leaf, json }: { leaf: Leaf | ListLeaf; json: unknown }) => {
  const { lang } = useLanguage()
  const format = useFormat()
  if (Array.isArray(json)) return <Entries as={leaf.as as ListLeaf['as']} json={json} />
  const text = String(json)
  switch (leaf.as) {
    case 'choice':
      return <>{wordOf(leaf.of, text, lang)}</>
    case 'number':
      return <>{typeof json === 'number' ? format.number(json) : text}</>
    case 'date':
      return <EffectiveDate date={text} />
    case 'programme':
      return <Named subject={`programme/${text}`} />
    case 'organisation':
    case 'member':
      return <Named subject={`organisation/${text}`} />
    case 'subject':
      return text.includes('/') ? <Named subject={text} /> : text
    case 'territory':
      return <Territory code={text} />
    default:
      return <bdi>{text}</bdi>
  }
}
