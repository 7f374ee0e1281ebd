import { isRetraction, walk } from '@partnerships/domain'
import { legalStreams } from '@partnerships/domain/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { statusSpells } from './status-spells.ts'
import { toldHistory } from './told-history.ts'

it('tells every event once, those in force in the order of the history', () =>
  fc.assert(
    fc.property(legalStreams, events => {
      const told = toldHistory(events)
      expect(told.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
        events.map(({ position }) => position),
      )
      const walked = told.filter(event => event.inForce && !isRetraction(event))
      expect(walked.map(({ position }) => position)).toEqual(
        walk(events).steps.map(({ event }) => event.position),
      )
      for (const { inForce, why } of told) expect(why === undefined).toBe(inForce)
    }),
  ))

it('tells of a retraction behind what it retracts', () =>
  fc.assert(
    fc.property(legalStreams, events => {
      const positions = toldHistory(events).map(({ position }) => position)
      for (const event of events) {
        if (!isRetraction(event)) continue
        const { position, data } = event
        expect(positions.indexOf(position)).toBeGreaterThan(positions.indexOf(data.retracts))
      }
    }),
  ))

it('has stretches that follow one another to the present status', () =>
  fc.assert(
    fc.property(legalStreams, events => {
      const walked = walk(events)
      const spells = statusSpells(walked)
      expect(spells.at(-1)?.status ?? null).toBe(walked.steps.at(-1)?.status ?? null)
      for (const [i, { status, until }] of spells.entries()) {
        expect(until).toBe(spells[i + 1]?.from ?? null)
        expect(status).not.toBe(spells[i + 1]?.status)
      }
    }),
  ))
