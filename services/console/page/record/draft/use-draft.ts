import { useState } from 'react'
import { isEmpty } from '../../date-field/dated.ts'
import type { RecordSearch } from '../search.ts'
import { type Draft, newDraft } from './draft.ts'
import { drafts } from './store.ts'

export type Drafting = {
  readonly draft: Draft
  /** Changes a part, and keeps it at once. */
  readonly change: (part: Partial<Draft>) => void
  /** Throws it away, as it was recorded or is not wanted; what comes next is a new one. */
  readonly discard: () => void
}

/**
 * The draft of a form: the one kept before, else what it starts from. It is kept from the first change on. When the
 * form becomes another, the date goes along.
 */
export const useDraft = (form: string, search: RecordSearch, start: Partial<Draft> = {}): Drafting => {
  const fresh = (): Draft => ({ ...newDraft(), ...start, search })
  const [state, setState] = useState(() => ({ form, draft: drafts.read(form) ?? fresh() }))
  if (state.form !== form) {
    const { date } = state.draft
    const kept = drafts.read(form) ?? fresh()
    setState({ form, draft: isEmpty(date) ? kept : { ...kept, date } })
  }
  return {
    draft: state.draft,
    change: part =>
      setState(current => {
        const draft = { ...current.draft, ...part, changed: Date.now(), search }
        drafts.keep(current.form, draft)
        return { ...current, draft }
      }),
    discard: () => {
      drafts.forget(form)
      setState({ form, draft: fresh() })
    },
  }
}
