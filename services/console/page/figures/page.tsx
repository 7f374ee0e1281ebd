import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showQuery } from '../api/queries.ts'
import { useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { StreamHistory } from '../timeline/stream-history.tsx'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead, Parts } from '../ui/page-head.tsx'
import { RecordLink } from '../words/record-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { messages } from './messages.ts'
import { Summary } from './summary.tsx'

/** A published figure as it is or was known, and how it was restated. */
export const FigurePage = () => {
  const { id } = useParams({ from: '/figures/$id' })
  const t = useMessages(messages)
  const [scope] = useScope()
  const shown = useQuery(showQuery('figures', id, { knownAt: knownAtOf(scope.knownAt) }))
  const figure = shown.data?.id === id ? shown.data : undefined
  return (
    <Parts>
      <PageHead
        back={
          <Link to="/figures" search={scope}>
            ← {t.figures}
          </Link>
        }
        name={figure?.label ?? figure?.indicator ?? id}
        badges={figure && <StatusBadge status={figure.status} />}
        tools={<RecordLink subject={`figure/${id}`} />}
      />
      <Asked query={shown}>{figure => <Summary figure={figure} />}</Asked>
      <Card title={t.history}>
        <StreamHistory subject={`figure/${id}`} />
      </Card>
    </Parts>
  )
}
