import type { FieldError } from '@partnerships/contracts'
import { effectiveOf, isEmpty } from '../../date-field/dated.ts'
import type { Draft, MemberRow, Value } from '../draft/draft.ts'
import { isList, type LeafAt } from '../forms/forms.ts'
import { numberOf } from './number-of.ts'

const isBlank = (value: Value | undefined): boolean => {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return 'precision' in value ? isEmpty(value) : value.length === 0
}

const wrong = (pointer: string, message: string): FieldError => ({ pointer, message })

const inLeaf = ({ pointer, leaf }: LeafAt, value: Value | undefined, needed: boolean): FieldError[] => {
  const at = `/data${pointer}`
  if (isBlank(value)) return needed ? [wrong(at, 'is required')] : []
  if (leaf.as === 'members')
    return (value as readonly MemberRow[]).flatMap(({ organisation }, i) =>
      organisation === '' ? [wrong(`${at}/${i}/organisation`, 'is required')] : [],
    )
  if (leaf.as === 'number' && numberOf(value as string) === undefined) return [wrong(at, 'is not a number')]
  if (leaf.as === 'date' && effectiveOf(value as never) === undefined) return [wrong(at, 'is not a date')]
  return []
}

/**
 * What the page itself can tell to be wrong before anything is sent: what is needed and not there, and what can't be
 * read. Everything else is the server's to judge. `changes` as in dataOf: what an update gives can't be empty, but for
 * lists.
 */
export const missingIn = (
  leaves: readonly LeafAt[],
  draft: Draft,
  changes?: readonly string[],
): readonly FieldError[] => {
  const errors = leaves.flatMap(at => {
    const { pointer, leaf, group, groupRequired } = at
    const key = pointer.split('/')[1] ?? ''
    if (changes && !changes.includes(key)) return []
    const groupGiven = leaves.some(other => other.group === group && !isBlank(draft.values[other.pointer]))
    const needed = group
      ? leaf.required === true && (groupRequired === true || groupGiven)
      : leaf.required === true || (changes !== undefined && !isList(leaf))
    return inLeaf(at, draft.values[pointer], needed)
  })
  if (changes?.length === 0) errors.push(wrong('/data', 'must give at least one attribute'))
  if (isEmpty(draft.date)) errors.push(wrong('/effective', 'is required'))
  else if (!effectiveOf(draft.date)) errors.push(wrong('/effective', 'is not a date'))
  return errors
}
