import { effectiveRange } from '@partnerships/contracts'
import { expect, it } from 'vitest'
import { joinParts, type SpellPart } from './pieces.ts'

const [a, b, c, d] = ['2020', '2021', '2022', '2023'].map(effectiveRange)
const parts = [
  { start: a, end: b, index: 0 },
  { start: b, end: c, index: 1 },
  { start: c, end: d, index: 2 },
  { start: d, end: null, index: 3 },
] as [SpellPart, SpellPart, SpellPart, SpellPart]

it('joins neighbours: a change that makes no difference is no cut', () =>
  expect(joinParts(parts)).toEqual([{ start: a, end: null, first: parts[0], last: parts[3] }]))

it('keeps apart what something else lies between', () =>
  expect(joinParts(parts.filter(part => part.index !== 1))).toEqual([
    { start: a, end: b, first: parts[0], last: parts[0] },
    { start: c, end: null, first: parts[2], last: parts[3] },
  ]))

it('makes nothing of nothing', () => expect(joinParts([])).toEqual([]))
