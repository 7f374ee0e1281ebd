import type { Collection, Item, Listing } from '@partnerships/client'
import { Download } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { saveFile } from '../ui/save-file.ts'
import { allRows } from './all-rows.ts'
import type { Column } from './column.ts'
import { csvOf } from './csv.ts'
import css from './list.module.css'
import { messages } from './messages.ts'

/** The whole list as CSV; while it is read the count is told, and it can be stopped. */
export const TakeCsv = <C extends Collection>(props: {
  collection: C
  query: Listing<C>
  columns: readonly Column<Item<C>>[]
}) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [count, setCount] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController>(null)

  const take = async () => {
    const stopping = new AbortController()
    running.current = stopping
    setError(null)
    setCount(0)
    try {
      const rows = await allRows(props.collection, props.query, setCount, stopping.signal)
      const csv = await csvOf(props.columns, rows)
      saveFile(`${props.collection}.csv`, csv)
    } catch (error) {
      if (!stopping.signal.aborted) setError(error)
    } finally {
      setCount(null)
    }
  }
  if (error !== null) return <Problem error={error} onAgain={take} />
  if (count === null)
    return (
      <Button onPress={take} aria-label={t.csvHint}>
        <Download size={16} aria-hidden /> {t.csv}
      </Button>
    )
  return (
    <div className={css.status}>
      <span role="status">{t.csvRunning(format.number(count))}</span>
      <Button onPress={() => running.current?.abort()}>{t.stop}</Button>
    </div>
  )
}
