import { expect, it } from 'vitest'
import { remembering } from './remembering.ts'

it('asks once for each text, until there are too many', () => {
  const asked: string[] = []
  const answer = remembering(text => asked.push(text), 2)
  for (const text of ['a', 'b', 'a', 'b']) answer(text)
  expect(asked).toEqual(['a', 'b'])
  expect(answer('a')).toBe(1)
  answer('c')
  answer('c')
  answer('a')
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
