import { useState } from 'react'
import { type Draft, newDraft } from './draft.ts'
import { drafts } from './store.ts'

export type Drafting = {
  readonly draft: Draft
  /** Changes a part, and keeps it at once. */
  readonly change: (part: Partial<Draft>) => void
  /** Throws it away; what comes next is a new one. */
  readonly discard: () => void
}

/**
 * The draft of a form: the one kept before, else what it starts from. It is kept from the first change on. The form
 * is remounted (by its key) when it is another.
 */
export const useDraft = (form: string, start: Partial<Draft>): Drafting => {
  const [draft, setDraft] = useState<Draft>(() => drafts.read(form) ?? { ...newDraft(), ...start })
  return {
    draft,
    change: part =>
      setDraft(current => {
        const next = { ...current, ...part, changed: Date.now(), search: location.search }
        drafts.keep(form, next)
        return next
      }),
    discard: () => {
      drafts.forget(form)
      setDraft({ ...newDraft(), ...start })
    },
  }
}
