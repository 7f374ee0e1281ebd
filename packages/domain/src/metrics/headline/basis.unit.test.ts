import { describe, expect, it } from 'vitest'
import { windowOf } from '../window.ts'
import { basisText, whenText } from './basis.ts'

const certain = (n: number) => ({ value: n, possible: n })
const numbers = [
  { when: windowOf('2022', '2023'), tally: certain(200) },
  { when: windowOf('2020', '2021'), tally: certain(100) },
]
const known = '2026-11-22'

describe('the basis', () => {
  it('names both windows and when it was known', () => {
    expect(basisText({ numbers, known }, 'fr')).toBe('2022 : 200 · 2020 : 100 · connu au 22 novembre 2026')
    expect(basisText({ numbers, known }, 'en')).toBe('2022: 200 · 2020: 100 · known on 22 November 2026')
  })

  it('names the filters', () => {
    const filters = [{ name: { fr: 'thème', en: 'theme' }, values: ['inclusion numérique', 'emploi'] }]
    expect(basisText({ numbers, known, filters }, 'fr')).toMatch(/ · thème : inclusion numérique ou emploi$/)
    expect(basisText({ numbers, known, filters }, 'en')).toMatch(/ · theme: inclusion numérique or emploi$/)
  })

  it('shows what is not sure', () => {
    const unsure = [{ when: { at: '2022-12-31' }, tally: { value: 1200, possible: 1400 } }]
    expect(basisText({ numbers: unsure, known }, 'en')).toBe(
      '31 December 2022: 1,200 to 1,400 · known on 22 November 2026',
    )
  })
})

it.each([
  ['2022', '2023', '2022', '2022'],
  ['2022-03', '2022-04', 'mars 2022', 'March 2022'],
  ['2022-12', '2023', 'décembre 2022', 'December 2022'],
  ['2022', '2024', 'du 1 janvier 2022 au 31 décembre 2023', '1 January 2022 to 31 December 2023'],
  ['2022-03-15', '2023-03-15', 'du 15 mars 2022 au 14 mars 2023', '15 March 2022 to 14 March 2023'],
  ['2022-03-15', '2022-03-16', '15 mars 2022', '15 March 2022'],
])('[%s, %s) is %s', (from, to, french, english) => {
  expect(whenText(windowOf(from, to), 'fr')).toBe(french)
  expect(whenText(windowOf(from, to), 'en')).toBe(english)
})
