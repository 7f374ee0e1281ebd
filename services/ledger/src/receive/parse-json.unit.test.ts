import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

it('reads UTF-8, with a byte order mark or without', () => {
  expect(parseJson(Buffer.from('{"a":"é😀"}'))).toEqual({ ok: true, value: { a: 'é😀' } })
  expect(parseJson(Buffer.from('\u{feff}[1]'))).toEqual({ ok: true, value: [1] })
})

it.each([
  ['a lone continuation byte', Buffer.from([0x22, 0x80, 0x22])],
  ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
  ['a surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['latin-1', Buffer.from('{"a":"é"}', 'latin1')],
])('refuses %s', (_, bytes) => {
  expect(parseJson(bytes)).toEqual({ ok: false, detail: 'is not UTF-8' })
})

it.each(['', '{', '{}{}', "{'a':1}", '[1,]', 'NaN', '"\u0001"'])('refuses %j', text => {
  expect(parseJson(Buffer.from(text))).toMatchObject({
    ok: false,
    detail: expect.stringContaining('is not JSON'),
  })
})

it('reads nesting as deep as an event can hold', () => {
  expect(parseJson(Buffer.from('['.repeat(32_000) + ']'.repeat(32_000)))).toMatchObject({ ok: true })
})
