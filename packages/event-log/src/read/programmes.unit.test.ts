import { expect, test } from 'vitest'
import type { LogEvent } from '../log-event.ts'
import { createProgrammes } from './programmes.ts'

const tell = (...events: { subject: string; type: string; data: object }[]) => {
  const programmes = createProgrammes()
  events.forEach((event, i) => {
    const position = i + 1
    const json = JSON.stringify({ ...event, position, effective: '2020-01-01' })
    programmes.apply({ ...event, position, json } as unknown as LogEvent)
  })
  return programmes
}

const launched = (id: string, parent?: string) => ({
  subject: `programme/${id}`,
  type: 'programme.launched',
  data: { name: id, ...(parent && { parent }) },
})

test('a programme takes in its children, theirs and so on', () => {
  const programmes = tell(launched('a'), launched('b', 'a'), launched('c', 'b'), launched('d'))
  expect(programmes.lies('c', ['a'])).toBe(true)
  expect(programmes.lies('a', ['c'])).toBe(false)
  expect(programmes.lies('d', ['a'])).toBe(false)
  expect(programmes.lies('never-launched', ['never-launched'])).toBe(true)
  expect([...programmes.within(['a', 'x'])].sort()).toEqual(['a', 'b', 'c', 'x'])
})

test('the parent is the one that the history gives', () => {
  const moved = { subject: 'programme/b', type: 'programme.updated', data: { parent: 'd' } }
  const back = { subject: 'programme/b', type: 'programme.retracted', data: { retracts: 4, reason: 'wrong' } }
  const before = [launched('a'), launched('d'), launched('b', 'a'), moved] as const
  expect(tell(...before).within(['a'])).toEqual(['a'])
  expect(tell(...before).lies('b', ['d'])).toBe(true)
  expect(tell(...before, back).lies('b', ['a'])).toBe(true)
})

test('a chain that returns to itself ends', () => {
  const programmes = tell(launched('a', 'b'), launched('b', 'a'))
  expect(programmes.lies('a', ['b'])).toBe(true)
  expect(programmes.lies('a', ['x'])).toBe(false)
})
