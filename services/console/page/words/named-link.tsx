import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useScope } from '../scope/use-scope.ts'
import { placeOf } from './subjects.ts'
import { useSubjectName } from './use-subject-name.ts'

/** A link to a subject's page that keeps the scope; its name is looked up unless told. */
export const NamedLink = (props: { subject: string; name?: string | undefined; event?: number }) => {
  const [scope] = useScope()
  const { page, id } = placeOf(props.subject)
  return (
    <Link
      to={page}
      params={{ id }}
      search={scope}
      {...(props.event !== undefined && { hash: `event-${props.event}` })}
    >
      {props.name === undefined ? <SubjectName subject={props.subject} /> : <bdi>{props.name}</bdi>}
    </Link>
  )
}

const SubjectName = ({ subject }: { subject: string }) => <bdi>{useSubjectName(subject)}</bdi>

/** Several of them, in a row. */
export const Links = ({ subjects }: { subjects: readonly string[] }) =>
  subjects.map((subject, i) => (
    <Fragment key={subject}>
      {i > 0 && ', '}
      <NamedLink subject={subject} />
    </Fragment>
  ))
