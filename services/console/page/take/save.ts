/** Saves content as a file on the reader's side. */
export const save = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  /** Not at once: the browser may still have to read it. */
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Begins with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const csvBlob = (text: string): Blob => new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
