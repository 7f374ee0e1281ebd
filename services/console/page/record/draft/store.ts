import type { Draft } from './draft.ts'

const PREFIX = 'draft:'

const read = (key: string): Draft | undefined => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

/** The drafts that this browser keeps; where it keeps nothing (a full or forbidden store), forms still work. */
export const drafts = {
  read: (form: string): Draft | undefined => read(PREFIX + form),

  keep: (form: string, draft: Draft): void => {
    try {
      localStorage.setItem(PREFIX + form, JSON.stringify(draft))
    } catch {}
  },

  forget: (form: string): void => localStorage.removeItem(PREFIX + form),

  /** All of them, the latest first. */
  all: (): readonly { readonly form: string; readonly draft: Draft }[] =>
    Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX))
      .flatMap(key => {
        const draft = read(key)
        return draft ? [{ form: key.slice(PREFIX.length), draft }] : []
      })
      .sort((a, b) => b.draft.changed - a.draft.changed),
}
