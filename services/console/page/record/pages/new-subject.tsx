import type { EventType } from '@partnerships/contracts'
import { stagesAfter } from '@partnerships/domain/lifecycle'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../i18n/index.ts'
import { useScope } from '../../scope/use-scope.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { formOf } from '../draft/form-of.ts'
import { useDraft } from '../draft/use-draft.ts'
import { aggregateOf } from '../event/aggregate-of.ts'
import { RecordForm } from '../form/record-form.tsx'
import { messages } from './messages.ts'
import { newsOf } from './news.ts'
import css from './pages.module.css'

/** How something new begins; a partnership begins with any stage that may come first. */
export const NewSubject = ({ type: asked }: { type: EventType }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const [scope] = useScope()
  const aggregate = aggregateOf(asked)
  const opens = aggregate === 'partnership'
  const search = { type: asked }
  const form = formOf(search)
  const drafting = useDraft(form, search, {
    values: scope.programme === undefined ? {} : { '/programme': scope.programme },
  })
  const stages = stagesAfter(null)
  const begun = newsOf(asked)
  const first = stages.find(stage => stage === asked)
  const type = opens ? (drafting.draft.type ?? first) : asked
  return (
    <>
      <p>
        <Link to="/record" search={scope}>
          {t.back}
        </Link>
      </p>
      <h2>{begun ? t.kinds[begun] : labels.event(asked)}</h2>
      <RecordForm form={form} about={{ aggregate, type, opens }} drafting={drafting}>
        {opens && (
          <Card title={t.firstStage}>
            <div className={css.stack}>
              <p className={css.lead}>{t.firstStageHint}</p>
              <Select
                label={t.type}
                options={stages.map(key => ({ key, label: labels.event(key) }))}
                value={type}
                onChange={key => drafting.change({ type: key as EventType })}
              />
            </div>
          </Card>
        )}
      </RecordForm>
    </>
  )
}
