import type { EvidenceQuery } from '@partnerships/client'
import { Download } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { csvOf } from '../../list/csv.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { allEvidence } from './all-evidence.ts'
import css from './evidence.module.css'
import type { Item } from './item.ts'
import { messages } from './messages.ts'

const names = [
  'subject',
  'title',
  'effective',
  'certain',
  'amount',
  'unit',
  'status',
  'territory',
  'part',
  'position',
] as const satisfies readonly (keyof Item)[]

const columns = names.map(key => ({
  key,
  header: key,
  text: (item: Item) => (typeof item[key] === 'boolean' ? String(item[key]) : (item[key] as string | number)),
}))

/** The whole list as CSV; while it is read the count is told, and it can be stopped. */
export const TakeEvidence = ({ metric, query }: { metric: string; query: EvidenceQuery }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [count, setCount] = useState<number>()
  const [error, setError] = useState<unknown>()
  const running = useRef<AbortController>(null)

  const take = async () => {
    const stopping = new AbortController()
    running.current = stopping
    setError(undefined)
    setCount(0)
    try {
      const items = await allEvidence(metric, query, setCount, stopping.signal)
      saveFile(`${metric}-evidence.csv`, await csvOf(columns, items))
    } catch (error) {
      if (!stopping.signal.aborted) setError(error)
    } finally {
      setCount(undefined)
    }
  }
  if (error !== undefined) return <Problem error={error} onAgain={take} />
  if (count === undefined)
    return (
      <Button look="quiet" aria-label={t.take} onPress={take}>
        <Download size={16} aria-hidden />
        {t.csv}
      </Button>
    )
  return (
    <span className={css.taking}>
      <span role="status">{t.reading(format.number(count))}</span>
      <Button onPress={() => running.current?.abort()}>{t.stop}</Button>
    </span>
  )
}
