import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { Names } from '../list/cells.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { DocumentLink } from '../words/document-link.tsx'
import { Links } from '../words/named-link.tsx'
import { useCount } from '../words/use-count.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'

export const Summary = ({ activity }: { activity: Shown<'activities'> }) => {
  const t = useMessages(messages)
  const count = useCount()
  const { themeName } = useProgrammes()
  const { territoryName } = useTerritories()
  const { programme, effective, themes, territory, participants, partnerships, source, cancelled } = activity
  return (
    <Card title={t.facts}>
      <Facts>
        <Fact name={t.day}>
          <EffectiveDate date={effective} />
        </Fact>
        {cancelled && (
          <Fact name={t.cancelled}>
            <EffectiveDate date={cancelled.effective} />
            {cancelled.reason && (
              <>
                {' – '}
                <bdi>{cancelled.reason}</bdi>
              </>
            )}
          </Fact>
        )}
        <Fact name={t.programme}>
          <Links subjects={[`programme/${programme}`]} />
        </Fact>
        <Fact name={t.themes}>{themes.length > 0 && <Names names={themes.map(themeName)} />}</Fact>
        <Fact name={t.territory}>{territory && <bdi>{territoryName(territory)}</bdi>}</Fact>
        <Fact name={t.participants}>
          {participants?.count !== undefined && count({ ...participants, value: participants.count })}
        </Fact>
        <Fact name={t.organisations}>
          {participants?.organisations && (
            <Links subjects={participants.organisations.map(id => `organisation/${id}`)} />
          )}
        </Fact>
        <Fact name={t.partnerships}>
          {partnerships.length > 0 && <Links subjects={partnerships.map(id => `partnership/${id}`)} />}
        </Fact>
        <Fact name={t.source}>{source && <DocumentLink source={source} />}</Fact>
        <Fact name={t.id}>
          <code>{activity.id}</code>
        </Fact>
      </Facts>
    </Card>
  )
}
