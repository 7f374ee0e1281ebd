import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { DocumentLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useCount } from '../words/use-count.ts'
import { useLabels } from '../words/use-labels.ts'
import { useTerritories } from '../words/use-territories.ts'
import css from './figures.module.css'
import { LedgerNumber } from './ledger-number.tsx'
import { messages } from './messages.ts'
import { FigureUnit } from './unit.tsx'

export const Summary = ({ figure }: { figure: Shown<'figures'> }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const count = useCount()
  const { territoryName } = useTerritories()
  const { indicator, unit, nature, about, programme, territory, period, quote, source, metric } = figure
  return (
    <Card title={t.facts}>
      <Facts>
        <Fact name={t.value}>
          <strong className={css.value}>{count(figure)}</strong>{' '}
          <FigureUnit unit={unit} of={figure.upTo ?? figure.value} />
        </Fact>
        <Fact name={t.ledger}>{metric ? <LedgerNumber figure={figure} /> : t.ledgerNone}</Fact>
        <Fact name={t.indicator}>
          <code>{indicator}</code>
        </Fact>
        <Fact name={t.nature}>{nature && labels.nature(nature)}</Fact>
        <Fact name={t.period}>{period && <EffectiveDate date={period} />}</Fact>
        <Fact name={t.about}>{about && <NamedLink subject={about} />}</Fact>
        <Fact name={t.programme}>{programme && <NamedLink subject={`programme/${programme}`} />}</Fact>
        <Fact name={t.territory}>{territory && <bdi>{territoryName(territory)}</bdi>}</Fact>
        <Fact name={t.source}>
          <DocumentLink source={source} />
        </Fact>
        <Fact name={t.quote}>{quote && <q>{quote}</q>}</Fact>
        <Fact name={t.id}>
          <code>{figure.id}</code>
        </Fact>
      </Facts>
    </Card>
  )
}
