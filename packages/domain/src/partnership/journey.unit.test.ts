import { expect, it } from 'vitest'
import { opening, streamOf } from '../../testing/index.ts'
import { journeyOf } from './journey.ts'
import { walk } from './walk.ts'

const stream = () => streamOf('partnership/p')
const positions = ({ events }: ReturnType<typeof stream>) => {
  const journey = journeyOf(walk(events))
  return journey && [journey.first.event.position, journey.signed?.event.position ?? null]
}

it('leads from the first stage to the first signed or active', () => {
  const begun = stream()
    .on('2020-02', 'partnership.identified', opening)
    .on('2019', 'partnership.amended', { title: 'Early' })
    .on('2020-03', 'partnership.contacted', {})
  expect(positions(begun)).toEqual([1, null])
  expect(
    positions(begun.on('2020-05', 'partnership.signed', {}).on('2020-06', 'partnership.activated', {})),
  ).toEqual([1, 4])
})

it('begins where it ends for what begins signed or active', () =>
  expect(positions(stream().on('2020', 'partnership.activated', opening))).toEqual([1, 1]))

it('follows the history, not the order of recording', () =>
  expect(
    positions(
      stream().on('2020-05-01', 'partnership.signed', opening).on('2020-01-01', 'partnership.identified', {}),
    ),
  ).toEqual([2, 1]))

it('has not begun when nothing is in force', () =>
  expect(positions(stream().on('2020', 'partnership.signed', opening).retract(1))).toBeUndefined())
