import { useEffect, useRef, useState } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useLabels } from '../words/use-labels.ts'
import { useLive } from './live-provider.tsx'
import { messages } from './messages.ts'

/** Whoever listens to the page is told of new events at most this often, in milliseconds. */
const PAUSE = 5_000

/** Says when the connection is lost and when it is back, and politely what was recorded. */
export const Announcement = () => {
  const t = useMessages(messages)
  const { state } = useLive()
  const news = useNews()
  return (
    <span className="visually-hidden" role="status">
      {state === 'lost' ? t.explained.lost : news}
    </span>
  )
}

/** The newest event in words, or how many have come since the last time that something was said. */
const useNews = (): string => {
  const t = useMessages(messages)
  const format = useFormat()
  const labels = useLabels()
  const { events } = useLive()
  const said = useRef(0)
  const [news, setNews] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(events)
  newest.current = events
  useEffect(() => {
    if (events.length === 0 || waiting.current !== undefined) return
    const tell = () => {
      waiting.current = undefined
      const unsaid = newest.current.filter(({ position }) => position > said.current)
      const [latest] = unsaid
      if (latest === undefined) return
      said.current = latest.position
      setNews(
        unsaid.length === 1 ? t.one(labels.event(latest.type)) : t.several(format.number(unsaid.length)),
      )
    }
    waiting.current = setTimeout(tell, said.current === 0 ? 0 : PAUSE)
  }, [events, t, format, labels])
  return news
}
