import { parsePostedEvent } from '@partnerships/contracts'
import { expect, it } from 'vitest'
import { examples } from './examples.ts'

it.each(examples)('$type is a valid event', example => {
  expect(parsePostedEvent(example)).toMatchObject({ ok: true })
})
