import { csvLines } from '../csv-lines.ts'
import { isTally, type Total } from '../measure/total.ts'
import type { FigureItem } from './show.ts'

const columns = [
  'indicator',
  'about',
  'territory',
  'period',
  'figure',
  'status',
  'position',
  'effective',
  'value',
  'unit',
  'qualifier',
  'nature',
  'label',
  'source',
  'ledger',
  'ledgerPossible',
]

/** Figures as CSV, each beside the ledger's own number. */
export const figuresCsv = (items: readonly FigureItem[]): string =>
  csvLines(
    columns,
    items.map(item => ({ ...item, source: item.source.title, ...numbersOf(item) })),
  )

const numbersOf = ({ ledger }: FigureItem): { ledger?: number | null; ledgerPossible?: number } => {
  if (!ledger || !('total' in ledger) || !ledger.total) return { ledger: null }
  const total: Total = ledger.total
  if (isTally(total)) return { ledger: total.value, ledgerPossible: total.possible }
  return { ledger: 'median' in total ? total.median : total.value }
}
