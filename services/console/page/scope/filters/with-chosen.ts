import type { Option } from '../../ui/select.tsx'

/** The options, and what an address may have chosen beside them, under its own name. */
export const withChosen = (options: readonly Option[], chosen: string | undefined): readonly Option[] =>
  chosen === undefined || options.some(({ key }) => key === chosen)
    ? options
    : [...options, { key: chosen, label: chosen }]
