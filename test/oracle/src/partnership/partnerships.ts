import type { Fact, Spell } from '../count/counted.ts'
import type { Values } from '../count/dimensions.ts'
import type { Picture } from '../picture.ts'
import { type Organisations, organisationsOf } from '../subjects/organisations.ts'
import { factsOf } from './facts.ts'
import { isActive, none } from './states.ts'
import { stretchesWhere } from './stretches.ts'
import { type Moment, walk } from './walk.ts'

export type Partnerships = ReadonlyMap<string, readonly Moment[]>

/** The partnerships known, each with its history. */
export const partnershipsOf = (picture: Picture): Partnerships =>
  new Map([...picture.streams('partnership')].map(([id, stream]) => [id, walk(stream)]))

/** What holds of a partnership at a moment; its members in any role. */
export const valuesAt = (moment: Moment, organisations: Organisations): Values => {
  const members = [...new Set([...moment.members.keys()].map(organisations.same))]
  return {
    programme: [moment.programme],
    kind: [moment.kind],
    theme: moment.themes,
    territory: moment.territories,
    organisation: members,
    'organisation-kind': members.flatMap(id => organisations.kindOf(id) ?? []),
    status: [moment.state],
  }
}

/** The facts of a name, of all partnerships. */
export const partnershipFacts = (picture: Picture, name: string): Fact[] => {
  const organisations = organisationsOf(picture)
  return [...partnershipsOf(picture)].flatMap(([id, moments]) =>
    factsOf(moments)
      .filter(({ fact }) => fact === name)
      .map(({ moment }) => ({
        subject: `partnership/${id}`,
        placed: moment,
        values: valuesAt(moment, organisations),
        ...(moment.event.data.amount && { amount: moment.event.data.amount }),
      })),
  )
}

const spellsWhere = (
  picture: Picture,
  cut: (moments: readonly Moment[]) => ReturnType<typeof stretchesWhere>,
) => {
  const organisations = organisationsOf(picture)
  return [...partnershipsOf(picture)].flatMap(([id, moments]): Spell[] =>
    cut(moments).map(({ parts, end }) => ({
      subject: `partnership/${id}`,
      parts: parts.map(moment => ({ placed: moment, values: valuesAt(moment, organisations) })),
      end,
    })),
  )
}

/** The spells in which partnerships are active. */
export const activeSpells = (picture: Picture): Spell[] =>
  spellsWhere(picture, moments => stretchesWhere(moments, ({ state }) => isActive(state)))

/** The stretches in which partnerships are in one and the same state. */
export const stateSpells = (picture: Picture): Spell[] =>
  spellsWhere(picture, moments =>
    [...new Set(moments.map(({ state }) => state))]
      .filter(state => state !== none)
      .flatMap(state => stretchesWhere(moments, moment => moment.state === state)),
  )
