import { HonoRequest } from 'hono/request'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseQuery } from './query-string.ts'

const schema = z.strictObject({
  type: z.array(z.enum(['a', 'b'], { error: 'must be a or b' })).optional(),
  limit: z.string().regex(/^\d+$/, { error: 'must be a number' }).transform(Number).default(100),
  at: z.string({ error: 'must be a day' }),
})
const parse = (query: string) => parseQuery(schema, new HonoRequest(new Request(`http://api/?${query}`)))

it('reads parameters; those that are lists may be repeated', () => {
  expect(parse('type=a&type=b&at=x')).toEqual({ type: ['a', 'b'], limit: 100, at: 'x' })
  expect(parse('type=a&at=x&limit=7')).toEqual({ type: ['a'], limit: 7, at: 'x' })
})

it.each([
  ['at=x&tpye=a', 'There is no parameter "tpye" here.'],
  ['at=x&__proto__=a', 'There is no parameter "__proto__" here.'],
  ['at=x&limit=1&limit=2', 'The parameter limit is given more than once.'],
  ['at=x&limit=-1', 'The parameter limit is "-1": it must be a number.'],
  ['at=x&type=a&type=c', 'The parameter type is "c": it must be a or b.'],
  ['limit=1', 'The parameter at is missing: it must be a day.'],
])('%s', (query, detail) => {
  expect(() => parse(query)).toThrow(expect.objectContaining({ problem: { code: 'invalid-query', detail } }))
})
