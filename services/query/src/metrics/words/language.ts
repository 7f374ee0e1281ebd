import { type Lang, langs } from '@partnerships/contracts/words'
import type { HonoRequest } from 'hono'
import { parseAccept } from 'hono/utils/accept'

const among = (tag: string): Lang | undefined => langs.find(lang => tag.toLowerCase().split('-')[0] === lang)

/** The language to answer in: the one asked for, else the first of Accept-Language that there is, else English. */
export const languageOf = (request: HonoRequest, asked: string | undefined): Lang => {
  if (asked !== undefined) return among(asked) ?? 'en'
  const accepted = parseAccept(request.header('accept-language') ?? '')
  const known = accepted.filter(({ type, q }) => q > 0 && among(type))
  const best = known.toSorted((a, b) => b.q - a.q)[0]
  return (best && among(best.type)) ?? 'en'
}
