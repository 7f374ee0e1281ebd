import { Link, useMatch } from '@tanstack/react-router'
import { useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** On a number's page: to what has changed it since it was known so. */
export const ChangedSince = () => {
  const t = useMessages(messages)
  const number = useMatch({ from: '/numbers/$metric', shouldThrow: false })
  if (number === undefined) return null
  const { knownAt, ...search } = number.search
  return (
    <Link
      to="/changes/$metric"
      params={number.params}
      search={{ ...search, ...(knownAt !== undefined && { knownFrom: knownAt }) }}
    >
      {t.changedSince}
    </Link>
  )
}
