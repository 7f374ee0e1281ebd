import type { PostOptions } from '@partnerships/client'
import type { FieldError, RecordedEvent } from '@partnerships/contracts'
import { useState } from 'react'
import type { Values } from '../draft/draft.ts'
import type { Drafting } from '../draft/use-draft.ts'
import { eventOf } from '../event/event-of.ts'
import { missingIn } from '../event/missing.ts'
import { proposedId } from '../event/proposed-id.ts'
import { fieldsOf, isUpdate, leavesOf } from '../forms/forms.ts'
import { errorsOf } from '../send/errors-of.ts'
import { useSend } from '../send/use-send.ts'
import type { About } from './about.ts'
import { useTaken } from './id-field.tsx'

type State = {
  readonly form: string
  readonly isSending: boolean
  /** What the page itself found wrong. */
  readonly missing: readonly FieldError[]
  /** Why the last sending failed. */
  readonly failure?: unknown
  /** Pointers of what was changed since. */
  readonly mended: readonly string[]
  /** How many attempts failed: each moves the focus. */
  readonly failures: number
  readonly recorded?: RecordedEvent
}

const untried = (form: string): State => ({ form, isSending: false, missing: [], mended: [], failures: 0 })

const isAt = (mended: readonly string[], pointer: string): boolean =>
  mended.some(at => pointer === at || pointer.startsWith(`${at}/`))

/** A form on its way from a draft to a recorded event. `form` names it: another form begins untried. */
export const useRecord = (form: string, about: About, { draft, change, discard }: Drafting) => {
  const [kept, setState] = useState(() => untried(form))
  const state = kept.form === form ? kept : untried(form)
  const set = (part: Partial<State>) =>
    setState(now => ({ ...(now.form === form ? now : untried(form)), ...part }))
  const send = useSend()

  const isNew = about.subject === undefined
  const id = draft.id ?? proposedId(about.aggregate, draft.values)
  const subject = about.subject ?? `${about.aggregate}/${id}`
  const isTaken = useTaken(isNew ? subject : '', draft.event)
  const { type, replaces } = about
  const fields = type ? fieldsOf(type, about.opens) : {}
  const leaves = leavesOf(fields)
  const event = type && eventOf(draft, { type, subject, leaves, replaces })
  const isRetraction = type?.endsWith('.retracted') === true

  const mend = (...pointers: string[]) => set({ mended: [...state.mended, ...pointers] })
  const missing = (): readonly FieldError[] => [
    ...missingIn(leaves, draft, type && isUpdate(type) ? draft.changes : undefined).filter(
      ({ pointer }) => !isRetraction || pointer !== '/effective',
    ),
    ...(isNew && id === '' ? [{ pointer: '/subject', message: 'is required' }] : []),
    ...(isNew && isTaken ? [{ pointer: '/subject', message: 'is taken' }] : []),
  ]
  const options: PostOptions = {
    ...(isNew && { ifNoneMatch: '*' as const }),
    ...(draft.version !== undefined && { ifMatch: draft.version }),
  }

  const submit = async () => {
    if (!event || state.isSending) return
    const found = missing()
    const failed = { isSending: false, mended: [], failures: state.failures + 1 }
    if (found.length > 0) return set({ ...failed, missing: found, failure: undefined })
    set({ isSending: true })
    try {
      const recorded = await send(event, options)
      discard()
      set({ ...untried(form), recorded })
    } catch (failure) {
      set({ ...failed, missing: [], failure })
    }
  }

  return {
    ...state,
    errors: [...state.missing, ...errorsOf(state.failure, isNew)].filter(
      ({ pointer }) => !isAt(state.mended, pointer),
    ),
    isNew,
    id,
    subject,
    isTaken,
    fields,
    leaves,
    event,
    isRetraction,
    submit,
    /** Begins anew, with what is in the draft. */
    again: () => setState(untried(form)),
    setId: (typed: string) => {
      change({ id: typed })
      mend('/subject')
    },
    setDate: (date: typeof draft.date) => {
      change({ date })
      mend('/effective')
    },
    setChanges: (changes: readonly string[]) => {
      change({ changes })
      mend('/data')
    },
    setValues: (values: Values) => {
      const changed = Object.keys(values).filter(pointer => values[pointer] !== draft.values[pointer])
      change({ values })
      mend(...changed.map(pointer => `/data${pointer}`))
    },
  }
}

export type Recording = ReturnType<typeof useRecord>
