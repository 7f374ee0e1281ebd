import { useFormat } from '../i18n/index.ts'
import { useLabels } from './use-labels.ts'

type Told = {
  readonly value: number
  readonly upTo?: number | undefined
  readonly qualifier?: string | undefined
}

/** A number as somebody told it: « environ 200 », « 20 à 30 ». */
export const useCount = () => {
  const format = useFormat()
  const labels = useLabels()
  return ({ value, upTo, qualifier }: Told): string => {
    const number =
      upTo === undefined ? format.number(value) : `${format.number(value)} – ${format.number(upTo)}`
    return qualifier === undefined || qualifier === 'exact'
      ? number
      : `${labels.qualifier(qualifier)} ${number}`
  }
}
