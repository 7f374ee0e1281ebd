import { HonoRequest } from 'hono/request'
import { expect, it } from 'vitest'
import { meets, preconditions } from './preconditions.ts'

const asked = (headers: Record<string, string>) =>
  preconditions(new HonoRequest(new Request('http://ledger/v1/events', { headers })))

const judged = (headers: Record<string, string>, version: number) => {
  const conditions = asked(headers)
  return conditions === null || meets(conditions, version)
}

it.each([
  [{ 'if-match': '"3"' }, 3, true],
  [{ 'if-match': '"3"' }, 4, false],
  [{ 'if-match': '"0"' }, 0, true],
  [{ 'if-match': '"1", "2"' }, 2, true],
  [{ 'if-match': '*' }, 0, false],
  [{ 'if-match': '*' }, 1, true],
  [{ 'if-match': 'W/"3"' }, 3, false],
  [{ 'if-none-match': '*' }, 0, true],
  [{ 'if-none-match': '*' }, 1, false],
  [{ 'if-none-match': '*', 'if-match': '"0"' }, 0, true],
  [{}, 7, true],
])('%j at version %i: %s', (headers, version, expected) => {
  expect(judged(headers, version)).toBe(expected)
})

it.each([{ 'if-match': '3' }, { 'if-match': '"x"' }, { 'if-match': '' }, { 'if-none-match': '"3"' }])(
  'refuses %j',
  headers => {
    expect(() => asked(headers)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'invalid-query' }) }),
    )
  },
)
