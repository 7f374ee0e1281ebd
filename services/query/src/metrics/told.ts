import type { Lang } from '@partnerships/contracts/words'
import type { Context } from 'hono'
import type { Known } from '../known/index.ts'

export const csvType = 'text/csv'

type Told = {
  readonly type: string
  readonly lang: Lang
  readonly known: Known
  readonly answer: object
  readonly csv: () => string
}

/** An answer in the type that was accepted, in the language that its words are in. */
export const told = (c: Context, { type, lang, known, answer, csv }: Told): Response => {
  const headers = { ...known.headers, 'content-language': lang, vary: 'accept, accept-language' }
  if (type !== csvType) return c.json(answer, 200, headers)
  return c.body(csv(), 200, { ...headers, 'content-type': `${csvType}; charset=utf-8; header=present` })
}
