import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/index.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge } from '../words/status-badge.tsx'
import { activitiesOfQuery } from './activities-query.ts'
import { messages } from './messages.ts'
import css from './partnership.module.css'

/** The activities that name a partnership. */
export const ActivitiesOf = ({ id, programme }: { id: string; programme: string }) => {
  const t = useMessages(messages)
  const [{ knownAt }] = useScope()
  const query = useQuery(activitiesOfQuery(id, programme, knownAtOf(knownAt)))
  return (
    <Card title={t.activities}>
      <Asked query={query}>
        {({ found, isWhole }) => (
          <>
            {found.length === 0 && <p className={css.soft}>{t.noActivities}</p>}
            <ul className={css.list}>
              {found.map(({ id, title, effective, status }) => (
                <li key={id}>
                  <NamedLink subject={`activity/${id}`} name={title} /> – <EffectiveDate date={effective} />{' '}
                  <StatusBadge status={status} />
                </li>
              ))}
            </ul>
            {!isWhole && <p className={css.soft}>{t.activitiesUnread}</p>}
          </>
        )}
      </Asked>
    </Card>
  )
}
