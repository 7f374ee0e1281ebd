import { datedOf } from '../../date-field/dated.ts'
import type { MemberRow, Value, Values } from '../draft/draft.ts'
import type { Leaf, ListLeaf } from '../forms/field.ts'
import type { LeafAt } from '../forms/forms.ts'

type Json = { readonly [key: string]: unknown }

const typedOf = ({ as }: Leaf | ListLeaf, json: unknown): Value => {
  switch (as) {
    case 'date':
      return datedOf(String(json))
    case 'members':
      return (json as Partial<MemberRow>[]).map(({ organisation = '', role = '' }) => ({
        organisation,
        role,
      }))
    case 'named-themes':
      return (json as { key: string; label: { fr: string; en: string } }[]).map(({ key, label }) => ({
        key,
        ...label,
      }))
    case 'texts':
    case 'themes':
    case 'territories':
    case 'organisations':
    case 'partnerships':
      return json as string[]
    default:
      return String(json)
  }
}

/** What one would have filled in for data, such as those of an event that is to be corrected. */
export const valuesOf = (leaves: readonly LeafAt[], data: object): Values => {
  const values: { [pointer: string]: Value } = {}
  for (const { pointer, leaf } of leaves) {
    const json = pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], data)
    if (json !== undefined && json !== null) values[pointer] = typedOf(leaf, json)
  }
  return values
}
