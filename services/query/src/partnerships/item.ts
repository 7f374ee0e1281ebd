import type { Listed, PartnershipState } from '@partnerships/read-models'
import { present } from '../present.ts'

/** A partnership as a list shows it; `updated` is the position by which it came to be known so. */
export const partnershipItem = (row: Listed<PartnershipState>) => ({
  id: row.id,
  ...present({ title: row.title }),
  programme: row.programme,
  kind: row.kind,
  status: row.status,
  themes: row.themes,
  territories: row.territories,
  organisations: row.organisations,
  updated: row.known_from,
})
