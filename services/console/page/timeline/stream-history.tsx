import { useQuery } from '@tanstack/react-query'
import { knownAtOf } from '../scope/known-at.ts'
import { useScope } from '../scope/use-scope.ts'
import { Asked } from '../ui/asked.tsx'
import { eventsQuery } from './events-query.ts'
import { History } from './history.tsx'
import { toldOf } from './told-of.ts'

/** The history of a subject that has no answer of its own for that: its events as they were recorded. */
export const StreamHistory = ({ subject }: { subject: string }) => {
  const [{ knownAt }] = useScope()
  return (
    <Asked query={useQuery(eventsQuery(subject, knownAtOf(knownAt)))}>
      {events => <History events={toldOf(events)} />}
    </Asked>
  )
}
