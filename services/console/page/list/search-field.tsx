import { useEffect, useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { TextField } from '../ui/text-field.tsx'
import { messages } from './messages.ts'
import { useListSearch } from './use-list-search.ts'

/** How long typing has to rest before it is searched for, in milliseconds. */
const REST = 300

/** Finds names, titles and aliases; accents and case are ignored. */
export const SearchField = () => {
  const t = useMessages(messages)
  const search = useListSearch()
  const asked = search.of('q') ?? ''
  const [text, setText] = useState(asked)
  const [was, setWas] = useState(asked)
  if (asked !== was) {
    setWas(asked)
    if (asked !== text.trim()) setText(asked)
  }
  useEffect(() => {
    const q = text.trim()
    if (q === asked) return
    const waiting = setTimeout(() => search.set({ q: q === '' ? undefined : q }, true), REST)
    return () => clearTimeout(waiting)
  })
  return (
    <TextField label={t.search} type="search" value={text} onChange={setText} placeholder={t.searchHint} />
  )
}
