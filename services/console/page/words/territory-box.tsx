import { ComboBox } from '../ui/combo-box.tsx'
import { useTerritories } from './use-territories.ts'
import { useTerritorySearch } from './use-territory-search.ts'

/** One territory by its code, found by its name. */
export const TerritoryBox = (props: {
  label: string
  value: string | undefined
  onChange: (code: string | undefined) => void
  placeholder: string
  error?: string | undefined
}) => {
  const { value } = props
  const { options, ...search } = useTerritorySearch()
  const { placeName } = useTerritories()
  const isThere = value === undefined || options.some(({ key }) => key === value)
  return (
    <ComboBox
      {...props}
      {...search}
      options={isThere ? options : [{ key: value, label: placeName(value) }, ...options]}
    />
  )
}
