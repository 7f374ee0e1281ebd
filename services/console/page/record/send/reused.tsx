import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { type Draft, newDraft } from '../draft/draft.ts'
import { formOf } from '../draft/form-of.ts'
import { drafts } from '../draft/store.ts'
import type { Drafting } from '../draft/use-draft.ts'
import { SOURCE } from '../event/event-of.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { eventsOf } from './events-of.ts'

/** An earlier sending arrived, its answer was lost, and the form was changed since: two ways to go on. */
export const Reused = ({ subject, drafting }: { subject: string; drafting: Drafting }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const navigate = useNavigate()
  const [scope] = useScope()
  const { draft, change, discard } = drafting
  const { data } = useQuery({ ...eventsOf(subject), staleTime: 0, refetchOnMount: 'always' })
  const arrived = data?.find(({ id, source }) => id === draft.event && source === SOURCE)
  const correct = () => {
    if (!arrived) return
    const search = { replaces: arrived.position }
    const { event, changed } = newDraft()
    const correction: Draft = {
      ...draft,
      event,
      changed,
      search,
      version: data?.length ?? arrived.streamversion,
    }
    drafts.keep(formOf(search), correction)
    discard()
    navigate({ to: '/record', search: { ...scope, ...search } })
  }
  return (
    <>
      {arrived && <p>{t.reusedAt(format.number(arrived.position))}</p>}
      <div className={css.actions}>
        {arrived && <Button onPress={correct}>{t.correctThat}</Button>}
        <Button onPress={() => change({ event: crypto.randomUUID() })}>{t.asAnother}</Button>
      </div>
    </>
  )
}
