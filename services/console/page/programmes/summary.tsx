import type { Shown } from '@partnerships/client'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { Names } from '../list/cells.tsx'
import { Card } from '../ui/card.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Links, NamedLink } from '../words/named-link.tsx'
import { messages } from './messages.ts'

export const Summary = ({ programme }: { programme: Shown<'programmes'> }) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const { id, parent, children, host, themes, timezone } = programme
  return (
    <Card title={t.facts}>
      <Facts>
        <Fact name={t.parent}>{parent && <NamedLink subject={`programme/${parent}`} />}</Fact>
        <Fact name={t.children}>
          {children.length > 0 && <Links subjects={children.map(child => `programme/${child}`)} />}
        </Fact>
        <Fact name={t.host}>{host && <NamedLink subject={`organisation/${host}`} />}</Fact>
        <Fact name={t.themes}>
          {themes.length > 0 && <Names names={themes.map(({ label }) => label[lang])} />}
        </Fact>
        <Fact name={t.timezone}>{timezone}</Fact>
        <Fact name={t.id}>
          <code>{id}</code>
        </Fact>
      </Facts>
    </Card>
  )
}
