import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Scope, scopeOf } from '../scope/scope.ts'
import { useScope } from '../scope/use-scope.ts'

/** Only what was known when goes along: filters of a number say nothing about the page of one subject. */
const kept = ({ knownAt }: Scope): Scope => scopeOf({ knownAt })

/** To the page of a subject (`partnership/p1`), at one of its events if that is told. */
export const SubjectLink = (props: {
  subject: string
  position?: number | undefined
  children: ReactNode
}) => {
  const [scope] = useScope()
  const [aggregate, id = ''] = props.subject.split('/')
  const hash = props.position === undefined ? {} : { hash: `event-${props.position}` }
  const to = { search: kept(scope), ...hash, children: props.children }
  switch (aggregate) {
    case 'partnership':
      return <Link to="/partnerships/$id" params={{ id }} {...to} />
    case 'organisation':
      return <Link to="/organisations/$id" params={{ id }} {...to} />
    case 'activity':
      return <Link to="/activities/$id" params={{ id }} {...to} />
    case 'figure':
      return <Link to="/figures/$id" params={{ id }} {...to} />
    default:
      return <Link to="/programmes/$id" params={{ id }} {...to} />
  }
}
