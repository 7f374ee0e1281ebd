import { useStatusLabel } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'

/** What a value of a filter is called; an organisation is named by its id. */
export const useFilterValues = (): ((name: string, value: string) => string) => {
  const labels = useLabels()
  const status = useStatusLabel()
  const { programmeName, themeName } = useProgrammes()
  const { territoryName } = useTerritories()
  const names: Readonly<Record<string, (value: string) => string>> = {
    programme: programmeName,
    theme: themeName,
    territory: territoryName,
    kind: labels.kind,
    'organisation-kind': labels.organisationKind,
    unit: labels.unit,
    status,
  }
  return (name, value) => names[name]?.(value) ?? value
}
