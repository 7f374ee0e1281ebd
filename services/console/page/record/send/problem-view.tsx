import { NetworkError, ProblemError } from '@partnerships/client'
import type { FieldError } from '@partnerships/contracts'
import type { ReactNode, Ref } from 'react'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { NamedLink } from '../../words/named-link.tsx'
import { useFieldNames } from '../forms/use-field-names.ts'
import { messages } from '../messages.ts'
import css from '../record.module.css'
import { problemTitles } from './problem-titles.ts'
import { wrongInWords } from './wrong-in-words.ts'

const useTitle = (failure: unknown): string => {
  const titles = useMessages(problemTitles)
  const t = useMessages(messages)
  if (failure instanceof ProblemError) return titles[failure.code]
  if (failure instanceof NetworkError) return titles['no-answer']
  return failure === undefined ? t.wrong : titles['unexpected-answer']
}

const usePlace = () => {
  const t = useMessages(messages)
  const { nameAt } = useFieldNames()
  return (pointer: string): string => {
    if (pointer === '/effective') return t.effective
    if (pointer === '/subject') return t.id
    if (pointer === '/data') return t.details
    const keys = pointer.split('/').slice(2)
    return keys.map(key => (/^\d+$/.test(key) ? String(Number(key) + 1) : nameAt(`/${key}`))).join(' – ')
  }
}

/** Why it was not recorded, above the form; what belongs to a field stands there too. */
export const ProblemView = (props: {
  ref: Ref<HTMLDivElement>
  failure: unknown
  errors: readonly FieldError[]
  children?: ReactNode
}) => {
  const t = useMessages(messages)
  const { lang } = useLanguage()
  const title = useTitle(props.failure)
  const place = usePlace()
  const { failure, errors } = props
  const problem = failure instanceof ProblemError ? failure : undefined
  return (
    <div ref={props.ref} role="alert" tabIndex={-1} className={css.trouble}>
      <strong>{title}</strong>
      {errors.length > 0 && (
        <ul className={css.list}>
          {errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>{t.wrongAt(place(pointer), wrongInWords(message, lang))}</li>
          ))}
        </ul>
      )}
      {problem?.subject && (
        <p>
          {t.holder} <NamedLink subject={problem.subject} />
        </p>
      )}
      {problem && problem.code !== 'invalid-event' && (
        <p className={css.detail}>
          {t.serverSays} <span lang="en">{problem.detail}</span>
        </p>
      )}
      {props.children}
    </div>
  )
}
