import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useScope } from '../scope/use-scope.ts'
import { placeOf } from './subjects.ts'
import { useSubjectName } from './use-subject-name.ts'

/**
 * A link to a subject's page that keeps the scope; its name is looked up unless told. `knownAt` is when it was known,
 * for what is no longer.
 */
export const NamedLink = (props: {
  subject: string
  name?: string | undefined
  event?: number
  knownAt?: string | undefined
}) => {
  const [scope] = useScope()
  const knownAt = props.knownAt ?? scope.knownAt
  const { page, id } = placeOf(props.subject)
  return (
    <Link
      to={page}
      params={{ id }}
      search={knownAt === undefined ? scope : { ...scope, knownAt }}
      {...(props.event !== undefined && { hash: `event-${props.event}` })}
    >
      {props.name === undefined ? (
        <SubjectName subject={props.subject} knownAt={knownAt} />
      ) : (
        <bdi>{props.name}</bdi>
      )}
    </Link>
  )
}

const SubjectName = (props: { subject: string; knownAt: string | undefined }) => (
  <bdi>{useSubjectName(props.subject, props.knownAt)}</bdi>
)

/** Several of them, in a row. */
export const Links = ({ subjects }: { subjects: readonly string[] }) =>
  subjects.map((subject, i) => (
    <Fragment key={subject}>
      {i > 0 && ', '}
      <NamedLink subject={subject} />
    </Fragment>
  ))
