import { expect, test } from 'vitest'
import { WaitingLine } from './waiting-line.ts'

const item = (events: number, bytes = 1) => ({ posted: { events, bytes } })
const lineOf = (...items: ReturnType<typeof item>[]) => {
  const line = new WaitingLine<ReturnType<typeof item>>()
  for (const one of items) line.put(one)
  return line
}
const groups = (line: WaitingLine<ReturnType<typeof item>>) => {
  const sizes: number[][] = []
  while (line.length > 0) sizes.push(line.takeGroup().map(({ posted }) => posted.events))
  return sizes
}

test('a group has up to 1,000 events', () => {
  expect(groups(lineOf(item(400), item(600), item(1), item(2)))).toEqual([
    [400, 600],
    [1, 2],
  ])
})

test('a group has up to 1 MiB', () => {
  const half = 512 * 1024
  expect(groups(lineOf(item(1, half), item(2, half), item(3, 1)))).toEqual([[1, 2], [3]])
})

test('a larger request is a group by itself', () => {
  expect(groups(lineOf(item(1), item(5_000), item(2)))).toEqual([[1], [5_000], [2]])
})

test('what is put back comes first, in its order', () => {
  const line = lineOf(item(1), item(2))
  const taken = line.takeGroup()
  line.put(item(3))
  line.putBack(taken)
  expect(groups(line)).toEqual([[1, 2, 3]])
})

test('a line is full by events or bytes, and empties', () => {
  const line = lineOf(item(20_000))
  expect(line.isFull).toBe(true)
  line.takeGroup()
  expect(line.isFull).toBe(false)
  expect(lineOf(item(1, 64 * 1024 * 1024)).isFull).toBe(true)
})
