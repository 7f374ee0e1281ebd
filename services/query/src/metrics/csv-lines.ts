type Cell = string | number | boolean | null | undefined

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it a text there too:
 * labels come from whoever posts.
 */
const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const written = (cell: Cell): string => {
  const text = typeof cell === 'string' ? defused(cell) : String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV (RFC 4180): a header line with the columns' names, and a line for each row. What a row lacks is left empty. */
export const csvLines = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string =>
  [columns.map(written), ...rows.map(row => columns.map(name => written(row[name] as Cell)))]
    .map(cells => `${cells.join(',')}\r\n`)
    .join('')
