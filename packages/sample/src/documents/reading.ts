import type { EventData } from '@partnerships/contracts'
import { notebook } from '../notebook.ts'

/** A document that the sample's facts were read in. */
export type Document = {
  /** The last part of the source of its events, `/sample/documents/<key>`. */
  key: string
  title: string
  /** Its own date; absent where it bears none. */
  published?: string
  /** EDTF: the day on which it says what it says, known as well as can be told. */
  says: string
  /** EDTF: what it only shows to be so already (an actor exists, a post is held) began then. */
  already: string
}

type Sourced = { source: { title: string; published?: string } }
type Profile = EventData['organisation.registered']
type Figure = EventData['figure.published']
type Activity = EventData['activity.held']

/** Takes down the facts of a document: each with the document as its source and the document's precision. */
export const reading = (document: Document) => {
  const { events, note } = notebook(`/sample/documents/${document.key}`)
  const { title, published } = document
  const source: Sourced['source'] = published === undefined ? { title } : { title, published }
  return {
    events,
    note,
    source,
    /** An actor, there since a date the document gives, or already there when it speaks of it. */
    actor: (
      id: string,
      kind: Profile['kind'],
      name: string,
      more: { territory?: string; aliases?: string[]; since?: string } = {},
    ) => {
      const { since = document.already, ...profile } = more
      note('organisation.registered', `organisation/${id}`, since, { name, kind, ...profile })
    },
    /** A post and its holder: an opaque id, never a name. */
    holds: (organisation: string, post: string, holder: string, since = document.already) =>
      note('organisation.post-taken', `organisation/${organisation}`, since, { post, holder }),
    left: (organisation: string, post: string, holder: string, when: string) =>
      note('organisation.post-left', `organisation/${organisation}`, when, { post, holder }),
    /** Without a qualifier or a unit: the document gives none. */
    figure: (id: string, figure: Omit<Figure, 'source'> & Partial<Sourced>) =>
      note('figure.published', `figure/${id}`, document.says, { source, ...figure }),
    held: (id: string, when: string, activity: Omit<Activity, 'source'> & Partial<Sourced>) =>
      note('activity.held', `activity/${id}`, when, { source, ...activity }),
  }
}
