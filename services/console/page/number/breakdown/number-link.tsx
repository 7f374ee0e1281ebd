import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Change, useAsked } from '../use-asked.ts'

/** To the same number, asked in another way. */
export const NumberLink = (props: { metric: string; change: Change; children: ReactNode }) => {
  const [asked] = useAsked()
  const search = { ...asked, ...props.change }
  return (
    <Link to="/numbers/$metric" params={{ metric: props.metric }} search={search}>
      {props.children}
    </Link>
  )
}
