import { type Dated, effectiveOf, isEmpty } from '../../date-field/dated.ts'
import type { MemberRow, ThemeRow, Value, Values } from '../draft/draft.ts'
import type { Leaf, ListLeaf } from '../forms/field.ts'
import type { LeafAt } from '../forms/forms.ts'
import { numberOf } from './number-of.ts'

type Json = { [key: string]: unknown }

const textOf = (value: Value): string => (typeof value === 'string' ? value.trim() : '')

const memberOf = ({ organisation, role }: MemberRow) => ({ organisation, ...(role !== '' && { role }) })
const themeOf = ({ key, fr, en }: ThemeRow) => ({ key, label: { fr: fr.trim(), en: en.trim() } })

/** The JSON that a field's value stands for; undefined when there is nothing. */
const jsonOf = ({ as }: Leaf | ListLeaf, value: Value): unknown => {
  switch (as) {
    case 'date':
      return isEmpty(value as Dated) ? undefined : (effectiveOf(value as Dated) ?? (value as Dated).first)
    case 'number':
      return textOf(value) === '' ? undefined : (numberOf(textOf(value)) ?? textOf(value))
    case 'members':
      return (value as readonly MemberRow[]).map(memberOf)
    case 'named-themes':
      return (value as readonly ThemeRow[]).map(themeOf)
    case 'texts':
      return (value as readonly string[]).map(text => text.trim()).filter(text => text !== '')
    case 'themes':
    case 'territories':
    case 'organisations':
    case 'partnerships':
      return value
    case 'given':
      return Number(value)
    default:
      return textOf(value) === '' ? undefined : textOf(value)
  }
}

const isNothing = (json: unknown): boolean => json === undefined || (Array.isArray(json) && json.length === 0)

const put = (data: Json, pointer: string, json: unknown) => {
  const [key = '', inner] = pointer.slice(1).split('/')
  if (inner === undefined) data[key] = json
  else data[key] = { ...(data[key] as Json | undefined), [inner]: json }
}

/**
 * The data of an event as the form has it. What is empty is left out; but of an update, `changes` names the keys that
 * are given, and a list of these may be emptied.
 */
export const dataOf = (leaves: readonly LeafAt[], values: Values, changes?: readonly string[]): Json => {
  const data: Json = {}
  for (const key of changes ?? [])
    if (leaves.some(({ group }) => group === `/${key}`)) put(data, `/${key}`, {})
  for (const { pointer, leaf } of leaves) {
    const given = changes?.includes(pointer.split('/')[1] ?? '')
    if (changes && !given) continue
    const value = values[pointer]
    const json = value === undefined ? undefined : jsonOf(leaf, value)
    if (isNothing(json) && !(given && Array.isArray(json))) continue
    put(data, pointer, json)
  }
  return data
}
