import { hash } from 'node:crypto'
import { ProblemError } from '@partnerships/service-kit'
import { z } from 'zod'
import { AtParameter } from '../known/index.ts'

/** Where a page ended: what it reflected, and the place of its last row in the order. */
export type Cursor = {
  readonly position: number
  readonly day: string
  readonly key: string
  readonly id: string
}

const Fields = z.tuple([
  z.int().nonnegative(),
  AtParameter,
  z.string().refine(key => !key.includes('\0')),
  z.string().refine(id => !id.includes('\0')),
  z.string(),
])

const seal = (query: string, fields: readonly (string | number)[]): string =>
  hash('sha256', JSON.stringify([query, ...fields]), 'base64url').slice(0, 12)

/** The cursor as text, which goes with one query only. */
export function encodeCursor({ position, day, key, id }: Cursor, query: string): string {
  const fields = [position, day, key, id]
  return Buffer.from(JSON.stringify([...fields, seal(query, fields)])).toString('base64url')
}

/** Reads a cursor that was given for a query. Throws an `invalid-query` problem for any other text. */
export function decodeCursor(text: string, query: string): Cursor {
  const { data } = Fields.safeParse(parse(text))
  const [position, day, key, id, sealed] = data ?? []
  const fields = [position, day, key, id] as [number, string, string, string]
  if (data && sealed === seal(query, fields)) return { position, day, key, id } as Cursor
  throw new ProblemError({
    code: 'invalid-query',
    detail: `The parameter cursor is ${JSON.stringify(text)}: it must be the one that this very query was answered with.`,
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}
