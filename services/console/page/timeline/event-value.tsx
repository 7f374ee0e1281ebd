import type { ReactNode } from 'react'
import { useFormat, useLanguage, useMessages } from '../i18n/index.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { WebLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useCount } from '../words/use-count.ts'
import { useLabels } from '../words/use-labels.ts'
import { useMeasure } from '../words/use-measure.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'
import { EventLink } from './event-link.tsx'
import { keys } from './messages.ts'
import { Term } from './term.tsx'

type Told = (value: never) => ReactNode

const List = <T,>({ values, of }: { values: readonly T[]; of: (value: T) => ReactNode }) =>
  values.map((value, i) => (
    <span key={JSON.stringify(value)}>
      {i > 0 && ', '}
      {of(value)}
    </span>
  ))

/** How the values of an event's data are told, by their keys; what is not among them is told as it is. */
const useTold = (type: string): Readonly<Record<string, Told>> => {
  const labels = useLabels()
  const format = useFormat()
  const count = useCount()
  const measure = useMeasure()
  const { lang } = useLanguage()
  const { themeName } = useProgrammes()
  const { territoryName } = useTerritories()
  const t = useMessages(keys)
  const organisation = (id: string) => <NamedLink subject={`organisation/${id}`} />
  const programme = (id: string) => <NamedLink subject={`programme/${id}`} />
  const territory = (code: string) => <bdi>{territoryName(code)}</bdi>
  const kindOf = (kind: string) => {
    if (type.startsWith('organisation.')) return labels.organisationKind(kind)
    return type.includes('contribution') ? labels.contributionKind(kind) : labels.kind(kind)
  }
  return {
    kind: kindOf,
    role: labels.role,
    qualifier: labels.qualifier,
    nature: labels.nature,
    organisation,
    host: organisation,
    giver: organisation,
    into: organisation,
    programme,
    parent: programme,
    about: (subject: string) => <NamedLink subject={subject} />,
    organisations: (ids: string[]) => <List values={ids} of={organisation} />,
    partnerships: (ids: string[]) => (
      <List values={ids} of={id => <NamedLink subject={`partnership/${id}`} />} />
    ),
    members: (members: { organisation: string; role?: string }[]) => (
      <List
        values={members}
        of={({ organisation: id, role = 'partner' }) => (
          <>
            {organisation(id)} ({labels.role(role)})
          </>
        )}
      />
    ),
    territory,
    territories: (codes: string[]) => <List values={codes} of={territory} />,
    themes: (themes: (string | { key: string; label: Record<string, string> })[]) => (
      <List
        values={themes}
        of={theme => (
          <bdi>{typeof theme === 'string' ? themeName(theme) : (theme.label[lang] ?? theme.key)}</bdi>
        )}
      />
    ),
    amount: ({ value, unit }: { value: number; unit: string }) => measure(value, unit),
    participants: (told: { count?: number; qualifier?: string; organisations?: string[] }) => (
      <>
        {told.count !== undefined && count({ value: told.count, qualifier: told.qualifier })}
        {told.count !== undefined && told.organisations && ' – '}
        {told.organisations && <List values={told.organisations} of={organisation} />}
      </>
    ),
    identifiers: (identifiers: Record<string, string>) =>
      Object.entries(identifiers)
        .map(([name, value]) => `${name.toUpperCase()} ${value}`)
        .join(', '),
    term: (term: number | { from?: string; until?: string }) =>
      typeof term === 'number' ? (
        <>
          {t.setBy} <EventLink position={term} />
        </>
      ) : (
        <Term term={term} />
      ),
    period: (period: string) => <EffectiveDate date={period} />,
    url: (url: string) => <WebLink url={url} />,
    metric: ({ name, query }: { name: string; query: string }) => (
      <code>
        {name}?{query}
      </code>
    ),
    value: (value: number) => format.number(value),
    upTo: (value: number) => format.number(value),
    reason: (reason: string) => {
      if (type === 'organisation.merged' && (reason === 'merger' || reason === 'duplicate')) return t[reason]
      return <bdi>{reason}</bdi>
    },
    retracts: (position: number) => <EventLink position={position} />,
  }
}

const asIs = (value: unknown): ReactNode => {
  if (Array.isArray(value)) return <List values={value} of={asIs} />
  return <bdi>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>
}

/** What an event says, in words and in the order of these: its data but for the document that it was read in. */
export const EventData = ({ type, data }: { type: string; data: Readonly<Record<string, unknown>> }) => {
  const names: Readonly<Record<string, string>> = useMessages(keys)
  const told = useTold(type)
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
  const order = Object.keys(names)
  return Object.entries(data)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .filter(([key, value]) => key !== 'source' && key !== 'retracts' && !isEmpty(value))
    .map(([key, value]) => (
      <div key={key}>
        <dt>{names[key] ?? key}</dt>
        <dd>{(told[key] ?? asIs)(value as never)}</dd>
      </div>
    ))
}
