import data from './data/world.json' with { type: 'json' }
import { lazy, splitAtSpace } from './packed.ts'
import type { Gazetteer, Language, Territory } from './territory.ts'

const countries = new Set(data.countries.split(' '))
/** `=XX`: became that country; else the name of one that was split. */
const former = new Map<string, string>(Object.entries(data.former))
const packed = new Map<string, string>(Object.entries(data.subdivisions))
const subdivisions = new Map<string, Map<string, Territory>>()

const names: Record<Language, () => Intl.DisplayNames> = {
  fr: lazy(() => new Intl.DisplayNames('fr', { type: 'region' })),
  en: lazy(() => new Intl.DisplayNames('en', { type: 'region' })),
}

/** Countries of ISO 3166-1, former ones of ISO 3166-3 under their successor, subdivisions of ISO 3166-2. */
export const world: Gazetteer = code => (code.length === 2 ? country(code) : subdivision(code))

function country(code: string): Territory | undefined {
  if (countries.has(code)) {
    return { code, level: 'country', parents: [], name: language => names[language]().of(code) ?? code }
  }
  const fate = former.get(code)
  if (fate?.startsWith('=')) return country(fate.slice(1))
  return fate === undefined ? undefined : { code, level: 'country', parents: [], name: () => fate }
}

function subdivision(code: string): Territory | undefined {
  return code[2] === '-' ? subdivisionsOf(code.slice(0, 2))?.get(code.slice(3)) : undefined
}

function subdivisionsOf(country: string) {
  const text = packed.get(country)
  if (text !== undefined && !subdivisions.has(country)) {
    subdivisions.set(country, new Map(text.split('|').map(line => read(country, line))))
  }
  return subdivisions.get(country)
}

/** Reads `code name` or, for what lies in a larger subdivision, `code<parent name`. */
function read(country: string, line: string): [string, Territory] {
  const [place, name] = splitAtSpace(line)
  const [code = '', parent] = place.split('<')
  return [
    code,
    {
      code: `${country}-${code}`,
      level: 'subdivision',
      parents: [parent === undefined ? country : `${country}-${parent}`],
      name: () => name,
    },
  ]
}

/** The countries of today. */
export function everyCountry(): Territory[] {
  return [...countries].flatMap(code => country(code) ?? [])
}

/** Every country and subdivision code known, in no particular order. */
export function worldCodes(): string[] {
  const nested = [...packed.keys()].flatMap(at =>
    [...(subdivisionsOf(at)?.keys() ?? [])].map(code => `${at}-${code}`),
  )
  return [...countries, ...former.keys(), ...nested]
}
