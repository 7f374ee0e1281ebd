const wanted = '[aria-invalid="true"], [data-invalid] input, [data-invalid] button, input, textarea, button'

/** Moves the focus to the first field that something is wrong with; false when no field on the page is. */
export const focusFirst = (form: HTMLElement, pointers: readonly string[]): boolean => {
  const isWrong = ({ dataset }: HTMLElement): boolean =>
    pointers.some(pointer => pointer === dataset.field || pointer.startsWith(`${dataset.field}/`))
  // What holds everything comes last: its own fields are nearer.
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')].filter(isWrong)
  const field = fields.find(({ dataset }) => dataset.field !== '/data') ?? fields[0]
  const target =
    field?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? field?.querySelector<HTMLElement>(wanted)
  target?.focus()
  return target !== undefined && target !== null
}
