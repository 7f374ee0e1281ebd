import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Names } from '../list/cells.tsx'
import { Term } from '../timeline/term.tsx'
import { Card } from '../ui/card.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'

export const Summary = ({ partnership }: { partnership: Shown<'partnerships'> }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { themeName, programmeName } = useProgrammes()
  const { territoryName } = useTerritories()
  const { programme, kind, themes, territories, term } = partnership
  return (
    <Card title={t.facts}>
      <Facts>
        <Fact name={t.programme}>
          <NamedLink subject={`programme/${programme}`} name={programmeName(programme)} />
        </Fact>
        <Fact name={t.kind}>{labels.kind(kind)}</Fact>
        <Fact name={t.term}>{term && <Term term={term} />}</Fact>
        <Fact name={t.themes}>{themes.length > 0 && <Names names={themes.map(themeName)} />}</Fact>
        <Fact name={t.territories}>
          {territories.length > 0 && <Names names={territories.map(territoryName)} />}
        </Fact>
        <Fact name={t.id}>
          <code>{partnership.id}</code>
        </Fact>
      </Facts>
    </Card>
  )
}
