import type { ReactNode } from 'react'

/** A column of a list, in the table and in its CSV. */
export type Column<Row> = {
  /** Its name in the CSV. */
  readonly key: string
  readonly header: string
  /** What the API sorts by for it. */
  readonly sort?: string
  /** Of the table, in rem. */
  readonly width?: number
  readonly isNumber?: boolean
  /** What the table shows; a column without stands in the CSV only. */
  readonly cell?: (row: Row) => ReactNode
  /** What the CSV holds; a column without stands in the table only. */
  readonly text?: (row: Row) => string | number | null | undefined
}
