/** What a code is. `subdivision`: within a country, but no French region, department or commune. */
export type TerritoryLevel =
  | 'country'
  | 'region'
  | 'department'
  | 'commune'
  | 'epci'
  | 'local'
  | 'subdivision'

export type Language = 'fr' | 'en'

/** A territory of today (or one that ended without a successor). */
export type Territory = {
  code: string
  level: TerritoryLevel
  /** Canonical codes of what it lies in directly. */
  parents: readonly string[]
  name(language: Language): string
}

/** Finds the territory that a code counts under: the one it names, or that one's successor. */
export type Gazetteer = (code: string) => Territory | undefined
