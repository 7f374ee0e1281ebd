import type { EventType } from '@partnerships/contracts'
import { activityForms } from './activity.ts'
import type { AnyField, Fields, Forms, Leaf, ListLeaf } from './field.ts'
import { figureForms } from './figure.ts'
import { organisationForms } from './organisation.ts'
import { partnershipForms } from './partnership.ts'
import { programmeForms } from './programme.ts'

/** What each event is asked for. */
const forms: Forms = {
  ...programmeForms,
  ...organisationForms,
  ...partnershipForms,
  ...activityForms,
  ...figureForms,
}

/** The types whose events give only what changes. */
const updates: ReadonlySet<EventType> = new Set<EventType>([
  'programme.updated',
  'organisation.updated',
  'partnership.amended',
])

export const isUpdate = (type: EventType): boolean => updates.has(type)

/** The fields of an event; those of an opening only when it opens. */
export const fieldsOf = (type: EventType, opens: boolean): Fields =>
  Object.fromEntries(
    Object.entries(forms[type] as Fields).filter(([, field]) => opens || field.opening === undefined),
  )

const stages = (Object.keys(forms) as EventType[]).filter(type => 'members' in forms[type])

/** Types that are asked for the same, so that one is easily taken for another. */
const families: readonly (readonly EventType[])[] = [
  stages,
  ['partnership.contribution-pledged', 'partnership.contribution-delivered'],
  ['organisation.post-taken', 'organisation.post-left'],
  ['activity.planned', 'activity.held'],
]

/** What an event of the type may be corrected to be. */
export const likeOf = (type: EventType): readonly EventType[] =>
  families.find(family => family.includes(type)) ?? [type]

const lists: ReadonlySet<string> = new Set<ListLeaf['as']>([
  'texts',
  'members',
  'named-themes',
  'themes',
  'territories',
  'organisations',
  'partnerships',
])

export const isList = (leaf: Leaf | ListLeaf): leaf is ListLeaf => lists.has(leaf.as)

export type LeafAt = {
  /** A JSON Pointer into the data, such as `/identifiers/siren`. */
  readonly pointer: string
  readonly leaf: Leaf | ListLeaf
  /** The pointer of the group that it is in, and whether that is needed. */
  readonly group?: string
  readonly groupRequired?: boolean
}

const leavesIn = (key: string, field: AnyField): LeafAt[] =>
  field.as === 'group'
    ? Object.entries(field.fields).map(([inner, leaf]) => ({
        pointer: `/${key}/${inner}`,
        leaf,
        group: `/${key}`,
        groupRequired: field.required === true,
      }))
    : [{ pointer: `/${key}`, leaf: field }]

/** What holds values, in the order of the form. */
export const leavesOf = (fields: Fields): LeafAt[] =>
  Object.entries(fields).flatMap(([key, field]) => leavesIn(key, field))
