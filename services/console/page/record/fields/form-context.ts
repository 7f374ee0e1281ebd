import type { FieldError } from '@partnerships/contracts'
import type { Partnership } from '@partnerships/contracts/answers'
import { createContext, use } from 'react'
import type { Value, Values } from '../draft/draft.ts'

/** What the fields of a form share. */
export type FormContext = {
  readonly values: Values
  readonly setValues: (values: Values) => void
  /** Pointers are those of the event, `/data/kind` or `/effective`. */
  readonly errors: readonly FieldError[]
  /** The programme that the event is about or in, for its themes. */
  readonly programme?: string | undefined
  /** The partnership that it is about, as it is at the date of the event. */
  readonly partnership?: Partnership | undefined
}

export const FormContext = createContext<FormContext | null>(null)

export const useForm = (): FormContext => {
  const form = use(FormContext)
  if (!form) throw new Error('outside of a form')
  return form
}

/** What every field is told. */
export type FieldProps<V extends Value = Value> = {
  readonly pointer: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: V | undefined
  readonly onChange: (value: V) => void
  readonly error: string | undefined
  readonly isRequired: boolean
}
