import { Download } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import { saveFile } from './save-file.ts'
import table from './table.module.css'

const linesOf = (shown: HTMLTableElement): string[][] =>
  Array.from(shown.rows, row => Array.from(row.cells, cell => cell.textContent.trim()))

/**
 * The box that a table scrolls in where it is wider than the page. The table, which has a caption, can be taken along as
 * CSV, as it is read here; what a spreadsheet would compute is defused.
 */
export const TableBox = (props: { what: string; file: string; children: ReactNode }) => {
  const t = useMessages(messages)
  const box = useRef<HTMLDivElement>(null)
  const take = async () => {
    const shown = box.current?.querySelector('table')
    if (!shown) return
    const { default: Papa } = await import('papaparse')
    saveFile(`${props.file}.csv`, Papa.unparse(linesOf(shown), { escapeFormulae: true }))
  }
  return (
    <>
      <div className={table.box} ref={box}>
        {props.children}
      </div>
      <Button look="quiet" aria-label={t.csvOf(props.what)} onPress={take}>
        <Download size={16} aria-hidden /> CSV
      </Button>
    </>
  )
}
