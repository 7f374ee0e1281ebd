import { useSearch } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import { Correction } from './pages/correction.tsx'
import { NewSubject } from './pages/new-subject.tsx'
import { Retraction } from './pages/retraction.tsx'
import { Start } from './pages/start.tsx'
import { SubjectEvent } from './pages/subject-event.tsx'
import css from './record.module.css'
import { type RecordSearch, recordSearchOf } from './search.ts'

const Asked = ({ search }: { search: RecordSearch }) => {
  const { type, subject, replaces, retracts } = search
  if (retracts !== undefined) return <Retraction key={retracts} position={retracts} />
  if (replaces !== undefined) return <Correction key={replaces} position={replaces} />
  if (subject !== undefined) return <SubjectEvent key={subject} subject={subject} type={type} />
  if (type !== undefined) return <NewSubject key={type} type={type} />
  return <Start />
}

/** Where something is recorded: what, the address says; without that, it is chosen here. */
export const RecordPage = () => {
  const t = useMessages(messages)
  const search = recordSearchOf(useSearch({ strict: false }))
  return (
    <div className={css.page}>
      <h1>{t.title}</h1>
      <Asked search={search} />
    </div>
  )
}
