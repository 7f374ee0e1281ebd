import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { useSubjectName } from '../../words/use-subject-name.ts'
import type { Draft } from '../draft/draft.ts'
import { drafts } from '../draft/store.ts'
import { messages } from './messages.ts'
import css from './pages.module.css'

/** Whether there is more in it than a date. */
const isWorth = ({ search, values, changes }: Draft): boolean =>
  search.replaces !== undefined ||
  search.retracts !== undefined ||
  (search.type !== undefined && (Object.keys(values).length > 0 || changes.length > 0))

const Named = ({ subject }: { subject: string }) => (
  <>
    {' '}
    – <bdi>{useSubjectName(subject)}</bdi>
  </>
)

/** Forms that were begun and neither recorded nor discarded. */
export const Unfinished = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const [scope] = useScope()
  const [all, setAll] = useState(drafts.all)
  const worth = all.filter(({ draft }) => isWorth(draft))
  if (worth.length === 0) return null

  const nameOf = ({ search, values, type = search.type, id }: Draft): string => {
    if (search.replaces !== undefined) return t.correction(format.number(search.replaces))
    if (search.retracts !== undefined) return t.retraction(format.number(search.retracts))
    const about = values['/name'] ?? values['/title'] ?? id
    return [type && labels.event(type), !search.subject && about].filter(Boolean).join(' – ')
  }
  return (
    <Card title={t.drafts}>
      <p className={css.lead}>{t.draftsLead}</p>
      <ul className={css.drafts}>
        {worth.map(({ form, draft }) => (
          <li key={form}>
            <Link to="/record" search={{ ...scope, ...draft.search }}>
              <bdi>{nameOf(draft)}</bdi>
              {draft.search.subject && <Named subject={draft.search.subject} />}
            </Link>
            <span className={css.lead}>{format.time(new Date(draft.changed).toISOString())}</span>
            <Button
              look="quiet"
              aria-label={t.discard(nameOf(draft))}
              onPress={() => {
                drafts.forget(form)
                setAll(drafts.all())
              }}
            >
              <X size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
