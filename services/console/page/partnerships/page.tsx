import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { historyQuery, showQuery } from '../api/queries.ts'
import { FiguresAbout } from '../figures/figures-about.tsx'
import { useMessages } from '../i18n/index.ts'
import { useListSearch } from '../list/use-list-search.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { History } from '../timeline/history.tsx'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead, Parts } from '../ui/page-head.tsx'
import { RecordLink } from '../words/record-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useUntitled } from '../words/use-subject-name.ts'
import { ActivitiesOf } from './activities-of.tsx'
import { Contributions } from './contributions.tsx'
import { Members } from './members.tsx'
import { messages } from './messages.ts'
import css from './partnership.module.css'
import { StatusSpells } from './status-spells.tsx'
import { Summary } from './summary.tsx'

/** A partnership as it is or was known, and its whole history. */
export const PartnershipPage = () => {
  const { id } = useParams({ from: '/partnerships/$id' })
  const t = useMessages(messages)
  const labels = useLabels()
  const untitled = useUntitled()
  const [scope] = useScope()
  const at = useListSearch().of('at')
  const knownAt = knownAtOf(scope.knownAt)
  const shown = useQuery(showQuery('partnerships', id, { at, knownAt }))
  const history = useQuery(historyQuery(id, { knownAt }))
  const partnership = shown.data?.id === id ? shown.data : undefined
  const members = partnership?.members.map(({ name, organisation }) => name ?? organisation) ?? []
  const name = partnership ? (partnership.title ?? untitled(partnership.kind, members)) : id
  return (
    <Parts>
      <PageHead
        back={
          <Link to="/partnerships" search={scope}>
            ← {t.partnerships}
          </Link>
        }
        name={name}
        badges={
          partnership && (
            <>
              <StatusBadge status={partnership.status} />
              {labels.kind(partnership.kind)}
            </>
          )
        }
        tools={history.data && <RecordLink subject={`partnership/${id}`} />}
      />
      <Asked query={shown}>{partnership => <Summary partnership={partnership} />}</Asked>
      {history.data && <StatusSpells spells={history.data.spells} />}
      {history.data && <Members events={history.data.events} partnership={partnership} at={at} />}
      {partnership && <Contributions partnership={partnership} />}
      {partnership && <ActivitiesOf id={id} />}
      {partnership && <FiguresAbout subject={`partnership/${id}`} />}
      {!(shown.isError && history.isError) && (
        <Card title={t.history}>
          <p className={css.hint}>{t.historyHint}</p>
          <Asked query={history}>{({ events }) => <History events={events} />}</Asked>
        </Card>
      )}
    </Parts>
  )
}
