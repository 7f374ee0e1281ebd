import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'

/** Rows as arrays of their columns. */
export type Cells = readonly unknown[]

const pageSize = 4_000

/** Reads what a query finds in a client's transaction, page by page; in between, others have their turn. */
export async function* pagesOf(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): AsyncGenerator<readonly Cells[]> {
  await client.query({ text: `declare counted no scroll cursor for ${text}`, values: [...values] })
  for (;;) {
    const fetched = await client.query<Cells[]>({
      text: `fetch ${pageSize} from counted`,
      rowMode: 'array',
    } as never)
    const rows = fetched.rows as readonly Cells[]
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) break
    await setImmediate()
  }
  await client.query('close counted')
}
