import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'

/** Rows as arrays of their columns. */
export type Cells = readonly unknown[]

const pageSize = 1_000

/**
 * Reads what a query finds in a client's transaction, page by page; in between, others have their turn. While one page
 * is worked on the next one comes.
 */
export async function* pagesOf(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): AsyncGenerator<readonly Cells[]> {
  await client.query({ text: `declare counted no scroll cursor for ${text}`, values: [...values] })
  const nextPage = (): Promise<readonly Cells[]> => {
    const query = { text: `fetch ${pageSize} from counted`, rowMode: 'array' }
    const page = client.query<Cells[]>(query as never).then(({ rows }) => rows as readonly Cells[])
    // Whoever takes the page is told; nobody may be left to take it.
    page.catch(() => {})
    return page
  }
  for (let page: Promise<readonly Cells[]> | undefined = nextPage(); page; ) {
    const rows: readonly Cells[] = await page
    page = rows.length < pageSize ? undefined : nextPage()
    if (rows.length > 0) yield rows
    await setImmediate()
  }
  await client.query('close counted')
}
