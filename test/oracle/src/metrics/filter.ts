import { canonicalTerritory } from '@partnerships/territories'
import type { Filter } from '../count/dimensions.ts'
import type { Picture } from '../picture.ts'
import { organisationsOf } from '../subjects/organisations.ts'
import { withChildren } from '../subjects/programmes.ts'

/** What a filter as asked takes in: child programmes, successors of territories, what an organisation is a duplicate of. */
export const widened = (picture: Picture, asked: Filter): Filter => ({
  ...asked,
  ...(asked.programme && { programme: [...withChildren(picture, asked.programme)] }),
  ...(asked.territory && { territory: asked.territory.map(canonicalTerritory) }),
  ...(asked.organisation && { organisation: asked.organisation.map(organisationsOf(picture).same) }),
})
