import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { messages } from './messages.ts'
import css from './rows.module.css'

/** Some of the same, each in a row of its own that can be taken away, and a press for one more. */
export const Rows = <Row,>(props: {
  label: string
  /** What the nth row is called, counted from 1. */
  rowName: (n: string) => string
  addLabel: string
  rows: readonly Row[]
  empty: Row
  onChange: (rows: readonly Row[]) => void
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode
  error?: string | undefined
}) => {
  const t = useMessages(messages)
  const { rows, onChange } = props
  const change = (index: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)))
  return (
    <fieldset className={css.rows}>
      <legend className={css.legend}>{props.label}</legend>
      {props.error && <p className={css.error}>{props.error}</p>}
      {rows.map((row, i) => {
        const name = props.rowName(String(i + 1))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else to be known by while they are typed
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row
          <div key={i} role="group" aria-label={name} className={css.row}>
            {props.children(row, change(i), i)}
            <Button
              look="quiet"
              aria-label={t.takeAway(name)}
              onPress={() => onChange(rows.filter((_, other) => other !== i))}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
        )
      })}
      <div>
        <Button onPress={() => onChange([...rows, props.empty])}>
          <Plus size={16} aria-hidden />
          {props.addLabel}
        </Button>
      </div>
    </fieldset>
  )
}
