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
import { messages } from './messages.ts'
import css from './programme.module.css'
import { Summary } from './summary.tsx'

/** A programme: what it is part of, and the ways to its numbers. */
export const ProgrammePage = () => {
  const { id } = useParams({ from: '/programmes/$id' })
  const t = useMessages(messages)
  const [scope] = useScope()
  const shown = useQuery(showQuery('programmes', id, { knownAt: knownAtOf(scope.knownAt) }))
  const programme = shown.data?.id === id ? shown.data : undefined
  const search = { ...scope, programme: id }
  return (
    <Parts>
      <PageHead
        back={
          <Link to="/" search={scope}>
            ← {t.overview}
          </Link>
        }
        name={programme?.name ?? id}
        badges={programme && <StatusBadge status={programme.status} />}
        tools={<RecordLink subject={`programme/${id}`} />}
      />
      <Asked query={shown}>{programme => <Summary programme={programme} />}</Asked>
      {programme && (
        <Card title={t.numbers}>
          <ul className={css.ways}>
            <li>
              <Link to="/" search={search}>
                {t.overviewOf}
              </Link>
            </li>
            <li>
              <Link to="/partnerships" search={search}>
                {t.partnershipsOf}
              </Link>
            </li>
            <li>
              <Link to="/activities" search={search}>
                {t.activitiesOf}
              </Link>
            </li>
            <li>
              <Link to="/figures" search={search}>
                {t.figuresOf}
              </Link>
            </li>
          </ul>
        </Card>
      )}
      {programme && <FiguresAbout subject={`programme/${id}`} />}
      <Card title={t.history}>
        <StreamHistory subject={`programme/${id}`} />
      </Card>
    </Parts>
  )
}
