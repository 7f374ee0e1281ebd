import { france, frenchTerritories } from './france.ts'
import type { Language, Territory, TerritoryLevel } from './territory.ts'

/** A territory as it is found; `beside` tells it from others of its name: a number, or what it lies in. */
export type Place = { readonly code: string; readonly name: string; readonly beside?: string }

/** Finds territories by the words typed, the likeliest first; all of them, in their order, when nothing is. */
export type Search = (typed: string, language: Language, most: number) => readonly Place[]

/** The words of a name as they are compared, each after a space: no accents, no case, no marks. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\bst(e?)\b/g, 'saint$1')
    .trim()}`

const besideOf = ({ code, level, parents }: Territory, language: Language): string | undefined => {
  if (level === 'department') return code.slice(3)
  if (level !== 'commune' && level !== 'epci') return undefined
  return parents.map(parent => france(parent)?.name(language) ?? parent).join(', ')
}

/** The place of a territory, as lists and forms name it. */
export const placeOf = (territory: Territory, language: Language): Place => {
  const beside = besideOf(territory, language)
  const { code } = territory
  return { code, name: territory.name(language), ...(beside !== undefined && { beside }) }
}

/** What comes first of what fits equally well; by name within each. */
const levels: readonly TerritoryLevel[] = ['region', 'department', 'commune', 'epci', 'country']

type Entry = {
  readonly place: Place
  readonly level: number
  readonly words: string
  readonly others: string
}

const entryOf = (territory: Territory, language: Language): Entry => {
  const place = placeOf(territory, language)
  const others = wordsOf(`${place.beside ?? ''} ${place.code}`)
  return { place, level: levels.indexOf(territory.level), words: wordsOf(place.name), others }
}

const inOrder = (a: Entry, b: Entry): number => a.level - b.level || (a.words < b.words ? -1 : 1)

/**
 * How well an entry fits, 0 the best, or not at all: its very name, that and what stands beside it, how it begins, words
 * of it, or of what stands beside.
 */
const rankOf = ({ words, others }: Entry, typed: string, parts: readonly string[]): number | undefined => {
  if (!parts.every(part => words.includes(part) || others.includes(part))) return undefined
  if (words === typed) return 0
  if (typed.startsWith(`${words} `)) return 1
  if (words.startsWith(typed)) return 2
  return parts.every(part => words.includes(part)) ? 3 : 4
}

/**
 * A search among territories, which are made ready when it is first used. Each word typed is the beginning of one of
 * the name, of what the territory lies in, or of its code. When nothing is typed they come in the order given.
 */
export const searchOf = (territories: () => readonly Territory[]): Search => {
  const ready = new Map<Language, readonly Entry[]>()
  return (typed, language, most) => {
    const entries = ready.get(language) ?? territories().map(one => entryOf(one, language))
    ready.set(language, entries)
    const text = wordsOf(typed)
    const parts = text
      .trim()
      .split(' ')
      .map(word => ` ${word}`)
    if (text === ' ') return entries.slice(0, most).map(({ place }) => place)
    const ranked: Entry[][] = [[], [], [], [], []]
    for (const entry of entries) {
      const rank = rankOf(entry, text, parts)
      if (rank !== undefined) ranked[rank]?.push(entry)
    }
    const found = ranked.flatMap(entries => entries.sort(inOrder))
    return found.slice(0, most).map(({ place }) => place)
  }
}

/** Finds France, its regions and departments: what can be found without loading every commune. */
export const searchFrance: Search = searchOf(() => frenchTerritories)
