import type { Listed, OrganisationState } from '@partnerships/read-models'
import { present } from '../present.ts'

/** What an organisation is at the end of a day; `status` is null before it was registered. */
export type OrganisationNow = Omit<OrganisationState, 'status'> & {
  readonly status: OrganisationState['status'] | null
}

/** What an organisation is, as answers show it. */
export const organisationAttributes = (state: OrganisationNow) => {
  const identifiers = present({ siren: state.siren, siret: state.siret, rna: state.rna })
  return {
    id: state.id,
    name: state.name,
    kind: state.kind,
    status: state.status,
    ...present({ territory: state.territory, url: state.url, mergedInto: state.into }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    aliases: state.aliases,
  }
}

/** An organisation as a list shows it; `updated` is the position by which it came to be known so. */
export const organisationItem = (row: Listed<OrganisationState>) => ({
  ...organisationAttributes(row),
  updated: row.known_from,
})
