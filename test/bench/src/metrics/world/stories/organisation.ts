import { organisationKinds } from '@partnerships/contracts'
import { dayText } from '../calendar.ts'
import { Chance } from '../chance.ts'
import { type Draft, recordedInTime, type Story } from '../story.ts'
import { organisationId, registeredOn, type World } from '../world.ts'

const salt = 2
const trades = [
  'Régie',
  'Fédération',
  'Coopérative',
  'Emmaüs',
  'Maison',
  'Atelier',
  'Réseau',
  'Union',
  'Ressourcerie',
]

/** The digit that makes a number of eight digits pass Luhn's check. */
const luhn = (digits: string): number => {
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

const sirenOf = (n: number): string => {
  const digits = String(30_000_000 + n)
  return `${digits}${luhn(digits)}`
}

/** Organisation `n`: registered, now and then renamed, merged into an earlier one, or dissolved. */
export const organisationStory = (world: World, n: number): Story => {
  const chance = new Chance(world.seed, salt, n)
  const begin = registeredOn(world, n)
  const id = organisationId(n)
  const at = (day: number) => ({ day, second: 3_600 + (n % 20_000) })
  const territory = chance.pick(world.communes)
  const name = `${chance.pick(trades)} ${n}`
  const registration = {
    name,
    kind: organisationKinds[Math.floor(organisationKinds.length * chance.next() ** 1.3)],
    ...(chance.of(0.6) && { identifiers: { siren: sirenOf(n) } }),
    territory,
  }
  const year = String(chance.between(1901, 2014))
  const drafts: Draft[] = [
    { ...at(begin), type: 'organisation.registered', effective: year, data: registration },
  ]
  let day = begin + chance.between(30, 1_500)
  if (chance.of(0.06))
    drafts.push({
      ...at(day),
      type: 'organisation.updated',
      effective: dayText(day),
      data: { name: `${name} bis` },
    })
  day += chance.between(30, 1_500)
  const ending = chance.weighted({ none: 992, merged: 4, dissolved: 4 })
  // The first ones are in too many partnerships to go.
  if (n > 40 && ending === 'merged') {
    const into = organisationId(chance.between(1, n - 1))
    const data = { into, ...(chance.of(0.5) && { reason: 'duplicate' }) }
    drafts.push({ ...at(day), type: 'organisation.merged', effective: dayText(day), data })
  }
  if (n > 40 && ending === 'dissolved')
    drafts.push({ ...at(day), type: 'organisation.dissolved', effective: dayText(day), data: {} })
  return { subject: `organisation/${id}`, source: '/directory', drafts: recordedInTime(drafts) }
}
