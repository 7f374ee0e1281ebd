import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showQuery } from '../api/queries.ts'
import { FiguresAbout } from '../figures/figures-about.tsx'
import { useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { StreamHistory } from '../timeline/stream-history.tsx'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead, Parts } from '../ui/page-head.tsx'
import { RecordLink } from '../words/record-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { messages } from './messages.ts'
import { Summary } from './summary.tsx'

/** An activity as it is or was known, and its history. */
export const ActivityPage = () => {
  const { id } = useParams({ from: '/activities/$id' })
  const t = useMessages(messages)
  const labels = useLabels()
  const [scope] = useScope()
  const shown = useQuery(showQuery('activities', id, { knownAt: knownAtOf(scope.knownAt) }))
  const activity = shown.data?.id === id ? shown.data : undefined
  return (
    <Parts>
      <PageHead
        back={
          <Link to="/activities" search={scope}>
            ← {t.activities}
          </Link>
        }
        name={activity?.title ?? id}
        badges={
          activity && (
            <>
              <StatusBadge status={activity.status} />
              {labels.kind(activity.kind)}
            </>
          )
        }
        tools={<RecordLink subject={`activity/${id}`} />}
      />
      <Asked query={shown}>{activity => <Summary activity={activity} />}</Asked>
      {activity && <FiguresAbout subject={`activity/${id}`} />}
      <Card title={t.history}>
        <StreamHistory subject={`activity/${id}`} />
      </Card>
    </Parts>
  )
}
