/** Spreadsheets take a file for UTF-8 when it begins so. */
const MARK = '\ufeff'

/** Gives the reader a file to keep; text is CSV. */
export const saveFile = (name: string, content: string | Blob): void => {
  const file =
    content instanceof Blob ? content : new Blob([MARK, content], { type: 'text/csv;charset=utf-8' })
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: the browser may still have to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
