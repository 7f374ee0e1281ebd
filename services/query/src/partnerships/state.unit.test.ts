import { legalStreams } from '@partnerships/domain/testing'
import { partnerships } from '@partnerships/read-models'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partnershipAt } from './state.ts'

it('says of a partnership at a day what a list says of it', () =>
  fc.assert(
    fc.property(
      legalStreams,
      fc.constantFrom('2018-01-01', '2019-07-15', '2021-12-31', '2200-01-01'),
      (events, day) => {
        const { states } = partnerships.fold(events)
        const listed = states.findLast(({ valid_from }) => valid_from <= day)
        const shown = partnershipAt('p', events, day)
        expect(shown === undefined).toBe(states.length === 0)
        expect(shown?.status ?? null).toBe(listed?.status ?? null)
        expect(shown?.members.map(({ organisation }) => organisation).toSorted() ?? []).toEqual(
          listed?.organisations ?? [],
        )
        if (listed) expect([shown?.kind, shown?.title ?? null]).toEqual([listed.kind, listed.title])
      },
    ),
  ))
