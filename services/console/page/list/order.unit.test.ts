import { expect, test } from 'vitest'
import { ordersOf, reversed } from './order.ts'

test('each column that can be sorted by can be so both ways; of times the newest is first', () => {
  const columns = [{ sort: 'title', header: 'Title' }, { header: 'Kind' }, { sort: 'day', header: 'Date' }]
  expect(ordersOf(columns)).toEqual([
    { sort: 'title', header: 'Title', way: 'upwards' },
    { sort: '-title', header: 'Title', way: 'downwards' },
    { sort: '-day', header: 'Date', way: 'newestFirst' },
    { sort: 'day', header: 'Date', way: 'oldestFirst' },
  ])
})

test('the other end of an order is the other way round', () =>
  expect(['title', '-day'].map(reversed)).toEqual(['-title', 'day']))
