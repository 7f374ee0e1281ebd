import { expect, it } from 'vitest'
import { worldOf } from '../world/world.ts'
import { sortsOf } from './sorts.ts'

it.each(sortsOf(worldOf(1_000), 5_000))('asks another question each time: $name', ({ next }) => {
  const paths = Array.from({ length: 50 }, () => next().path)
  expect(new Set(paths).size).toBeGreaterThan(45)
})
