import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Names } from '../list/cells.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { WebLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'
import css from './organisation.module.css'

/** What an organisation is, and what ended it. */
export const Summary = ({ organisation }: { organisation: Shown<'organisations'> }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { territoryName } = useTerritories()
  const { id, kind, identifiers, territory, aliases, url, ended, merged } = organisation
  return (
    <Card title={t.facts}>
      {ended && <Ended organisation={organisation} ended={ended} />}
      <Facts>
        <Fact name={t.kind}>{labels.organisationKind(kind)}</Fact>
        <Fact name={t.territory}>{territory && <bdi>{territoryName(territory)}</bdi>}</Fact>
        {Object.entries(identifiers ?? {}).map(([name, value]) => (
          <Fact key={name} name={name.toUpperCase()}>
            <code>{value}</code>
          </Fact>
        ))}
        <Fact name={t.aliases}>{aliases.length > 0 && <Names names={aliases} />}</Fact>
        <Fact name={t.merged}>{merged && <Merged merged={merged} />}</Fact>
        <Fact name={t.url}>{url && <WebLink url={url} />}</Fact>
        <Fact name={t.id}>
          <code>{id}</code>
        </Fact>
      </Facts>
    </Card>
  )
}

const Merged = ({ merged }: { merged: NonNullable<Shown<'organisations'>['merged']> }) => {
  const t = useMessages(messages)
  return (
    <ul className={css.merged}>
      {merged.map(({ organisation, name, effective, reason }) => (
        <li key={organisation}>
          <NamedLink subject={`organisation/${organisation}`} name={name ?? organisation} /> –{' '}
          <EffectiveDate date={effective} />
          {reason === 'duplicate' && ` (${t.recordedTwice})`}
        </li>
      ))}
    </ul>
  )
}

type Ending = NonNullable<Shown<'organisations'>['ended']>

const Ended = (props: { organisation: Shown<'organisations'>; ended: Ending }) => {
  const t = useMessages(messages)
  const { effective, reason } = props.ended
  const { mergedInto } = props.organisation
  const known = reason === 'merger' || reason === 'duplicate' ? t[reason] : reason
  return (
    <p className={css.ended}>
      {mergedInto ? t.mergedOn : t.dissolvedOn} <EffectiveDate date={effective} />
      {mergedInto && (
        <>
          {' '}
          {t.mergedInto} <NamedLink subject={`organisation/${mergedInto}`} />
        </>
      )}
      {known && (
        <>
          {' – '}
          <bdi>{known}</bdi>
        </>
      )}
    </p>
  )
}
