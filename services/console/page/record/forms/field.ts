import type { EventData, EventType } from '@partnerships/contracts'
import type { VocabularyName } from './vocabulary.ts'

type Common = {
  readonly required?: true
  /** Of a stage: only the first event of a partnership, or the one that replaces it, carries it. */
  readonly opening?: true
}

/** What holds one value. `member` is one of those who are in; `given` is set by the form itself. */
export type Leaf = Common &
  (
    | {
        readonly as:
          | 'text'
          | 'long'
          | 'slug'
          | 'url'
          | 'number'
          | 'date'
          | 'programme'
          | 'organisation'
          | 'member'
          | 'contribution'
          | 'subject'
          | 'territory'
          | 'given'
      }
    | { readonly as: 'choice'; readonly of: VocabularyName }
  )

/** What holds several. */
export type ListLeaf = Common & {
  readonly as:
    | 'texts'
    | 'members'
    | 'named-themes'
    | 'themes'
    | 'territories'
    | 'organisations'
    | 'partnerships'
}

/** Fields that belong together, under a title. */
export type Group<D = never> = Common & {
  readonly as: 'group'
  readonly fields: [D] extends [never] ? Readonly<Record<string, Leaf | ListLeaf>> : FieldsFor<D>
}

type FieldOf<V> = V extends readonly unknown[] ? ListLeaf : V extends object ? Group<V> : Leaf

type Needed<D, K extends keyof D> = object extends Pick<D, K> ? unknown : { readonly required: true }

/** A field for each key of the data, required where the data need it. */
type FieldsFor<D> = { readonly [K in keyof D]-?: FieldOf<NonNullable<D[K]>> & Needed<D, K> }

/** The fields of every event type; a type or a key that is forgotten is an error of types. */
export type Forms = { readonly [T in EventType]: FieldsFor<EventData[T]> }

export type AnyField = Leaf | ListLeaf | Group
export type Fields = Readonly<Record<string, AnyField>>
