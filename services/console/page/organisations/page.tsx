import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showQuery } from '../api/queries.ts'
import { FiguresAbout } from '../figures/figures-about.tsx'
import { useMessages } from '../i18n/index.ts'
import { useListSearch } from '../list/use-list-search.ts'
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
import { Numbers } from './numbers.tsx'
import { PartnershipsOf } from './partnerships-of.tsx'
import { Posts } from './posts.tsx'
import { Summary } from './summary.tsx'

/** An organisation as it is or was known, what it takes part in, and its history. */
export const OrganisationPage = () => {
  const { id } = useParams({ from: '/organisations/$id' })
  const t = useMessages(messages)
  const labels = useLabels()
  const [scope] = useScope()
  const at = useListSearch().of('at')
  const shown = useQuery(showQuery('organisations', id, { at, knownAt: knownAtOf(scope.knownAt) }))
  const organisation = shown.data?.id === id ? shown.data : undefined
  return (
    <Parts>
      <PageHead
        back={
          <Link to="/organisations" search={scope}>
            ← {t.organisations}
          </Link>
        }
        name={organisation?.name ?? id}
        badges={
          organisation && (
            <>
              <StatusBadge status={organisation.status} />
              {labels.organisationKind(organisation.kind)}
            </>
          )
        }
        tools={<RecordLink subject={`organisation/${id}`} />}
      />
      <Asked query={shown}>{organisation => <Summary organisation={organisation} />}</Asked>
      {organisation && <Numbers id={id} />}
      {organisation && <PartnershipsOf id={id} />}
      {organisation && <FiguresAbout subject={`organisation/${id}`} />}
      {organisation && <Posts posts={organisation.posts} />}
      <Card title={t.history}>
        <StreamHistory subject={`organisation/${id}`} />
      </Card>
    </Parts>
  )
}
