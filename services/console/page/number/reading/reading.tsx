import { useMessages } from '../../i18n/index.ts'
import { messages } from './messages.ts'
import css from './reading.module.css'

/** What the words around a number mean, for who reads one the first time. */
export const Reading = () => {
  const t = useMessages(messages)
  const terms = [
    [t.certain, t.certainText],
    [t.known, t.knownText],
    [t.undated, t.undatedText],
    [t.behind, t.behindText],
  ] as const
  return (
    <details className={css.reading}>
      <summary>{t.title}</summary>
      <dl className={css.terms}>
        {terms.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
