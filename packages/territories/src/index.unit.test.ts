import { describe, expect, test } from 'vitest'
import { allTerritories } from './all-codes.ts'
import {
  canonicalTerritory,
  departments,
  isTerritory,
  regions,
  territoriesWithin,
  territoryAt,
  territoryLevel,
  territoryName,
} from './index.ts'

describe('where a territory lies', () => {
  test.each([
    ['insee:21231', ['insee:21231', 'FR-21', 'FR-BFC', 'FR']],
    ['FR-21', ['FR-21', 'FR-BFC', 'FR']],
    ['FR-75C', ['FR-75', 'FR-IDF', 'FR']],
    ['FR-69M', ['FR-69', 'FR-ARA', 'FR']],
    ['FR-6AE', ['FR-6AE', 'FR-67', 'FR-68', 'FR-GES', 'FR']],
    ['FR-D', ['FR-BFC', 'FR']],
    ['FR-I', ['FR-BFC', 'FR']],
    ['FR-COR', ['FR-20R', 'FR']],
    ['FR-GUA', ['FR-971', 'FR']],
    ['MQ', ['FR-972', 'FR']],
    ['FX', ['FR']],
    ['PM', ['FR-PM', 'FR']],
    ['insee:97502', ['insee:97502', 'FR-PM', 'FR']],
    ['epci:242100410', ['epci:242100410', 'FR-21', 'FR-BFC', 'FR']],
    ['US-CA', ['US-CA', 'US']],
    ['ES-B', ['ES-B', 'ES-CT', 'ES']],
    ['WF-UV', ['WF-UV', 'FR-WF', 'FR']],
    ['ZR', ['CD']],
    ['local:plateau-de-langres', ['local:plateau-de-langres']],
  ])('%s', (code, within) => expect(territoriesWithin(code)).toEqual(within))

  test('a former commune counts under the one of today, wherever its code has moved', () => {
    expect(canonicalTerritory('insee:01144')).toBe('insee:01025')
    expect(canonicalTerritory('insee:20004')).toBe('insee:2A004')
    expect(canonicalTerritory('insee:78001')).toBe('insee:91001')
    expect(canonicalTerritory('insee:75112')).toBe('insee:75056')
    expect(canonicalTerritory('insee:97127')).toBe('insee:97801')
  })

  test('a department that was split counts under none below the country', () => {
    expect(territoryAt('FR-20', 'department')).toEqual([])
    expect(territoryAt('FR-20', 'region')).toEqual([])
    expect(territoryAt('FR-20', 'country')).toEqual(['FR'])
  })

  test('what is larger than a level, or has no such level, is at none', () => {
    expect(territoryAt('FR', 'region')).toEqual([])
    expect(territoryAt('FR-BFC', 'department')).toEqual([])
    expect(territoryAt('FR-21', 'commune')).toEqual([])
    expect(territoryAt('US-CA', 'region')).toEqual([])
    expect(territoryAt('local:somewhere', 'country')).toEqual([])
  })

  test('an overseas department is its region as well', () => {
    expect(territoryAt('insee:97411', 'department')).toEqual(['FR-974'])
    expect(territoryAt('insee:97411', 'region')).toEqual(['FR-974'])
  })

  test('an EPCI on a border lies in the departments and regions on both sides', () => {
    // Redon Agglomération
    expect(territoriesWithin('epci:243500741')).toEqual([
      'epci:243500741',
      'FR-35',
      'FR-44',
      'FR-56',
      'FR-BRE',
      'FR-PDL',
      'FR',
    ])
  })
})

describe('what is no territory', () => {
  test.each([
    '',
    'fr',
    'FR-',
    'FR-00',
    'FR-BOU',
    'FR-27 ',
    'XX',
    'ZZ',
    'US-ZZ',
    'US-',
    'insee:',
    'insee:00000',
    'insee:21999',
    'insee:2a004',
    'insee:2123',
    '21231',
    'epci:',
    'epci:200000000',
    'epci:356000000',
    'local:',
    'local:Dijon',
    'local:a--b',
    'local:-a',
    `local:${'a'.repeat(200)}`,
    '__proto__',
    'constructor',
    'insee:__proto__',
  ])('%j', code => {
    expect(isTerritory(code)).toBe(false)
    expect(() => territoriesWithin(code)).toThrow(RangeError)
  })
})

describe('names', () => {
  test.each([
    ['FR', 'France', 'France'],
    ['FR-BRE', 'Bretagne', 'Brittany'],
    ['FR-973', 'Guyane', 'French Guiana'],
    ['insee:21231', 'Dijon', 'Dijon'],
    ['insee:76351', 'Le Havre', 'Le Havre'],
    ['DE', 'Allemagne', 'Germany'],
    ['epci:242100410', 'Dijon Métropole', 'Dijon Métropole'],
    ['local:haut-jura', 'haut-jura', 'haut-jura'],
  ])('%s', (code, french, english) => {
    expect([territoryName(code, 'fr'), territoryName(code, 'en')]).toEqual([french, english])
  })
})

describe('over all codes', () => {
  const codes = [...new Set(allTerritories())]
  const canonical = [...new Set(codes.map(canonicalTerritory))]
  const failing = (holds: (code: string) => boolean, among = codes) => among.filter(code => !holds(code))

  test('there are 18 regions, 101 departments and 34,969 communes', () => {
    expect([regions.length, departments.length]).toEqual([18, 101])
    expect(canonical.filter(code => territoryLevel(code) === 'commune')).toHaveLength(34_969)
    expect(failing(code => canonicalTerritory(code) === code, [...regions, ...departments])).toEqual([])
  })

  test('the canonical code is its own', () => {
    expect(
      failing(code => canonicalTerritory(canonicalTerritory(code)) === canonicalTerritory(code)),
    ).toEqual([])
  })

  test('what a territory lies in, what that lies in, is within too', () => {
    const closed = (code: string) => {
      const within = territoriesWithin(code)
      return within.every(outer => territoriesWithin(outer).every(further => within.includes(further)))
    }
    expect(failing(closed)).toEqual([])
  })

  test('two territories are never within each other', () => {
    const apart = (code: string) =>
      territoriesWithin(code).every(outer => outer === code || !territoriesWithin(outer).includes(code))
    expect(failing(apart, canonical)).toEqual([])
  })

  test('each lies in one country', () => {
    expect(failing(code => territoryAt(code, 'country').length === 1)).toEqual([])
  })

  test('every department lies in one region; every region has one', () => {
    expect(failing(code => territoryAt(code, 'region').length === 1, [...departments])).toEqual([])
    expect(new Set(departments.flatMap(code => territoryAt(code, 'region')))).toEqual(new Set(regions))
  })

  test('every commune lies in one department and region, or in one collectivity', () => {
    const communes = canonical.filter(code => territoryLevel(code) === 'commune')
    const placed = (code: string) => {
      const isOverseas = territoriesWithin(code).some(outer => territoryLevel(outer) === 'subdivision')
      const expected = isOverseas ? 0 : 1
      const count = (level: 'department' | 'region') => territoryAt(code, level).length
      return count('department') === expected && count('region') === expected
    }
    expect(failing(placed, communes)).toEqual([])
    expect(new Set(communes.flatMap(code => territoryAt(code, 'department')))).toEqual(new Set(departments))
  })

  test('every EPCI lies in a department', () => {
    const groupings = canonical.filter(code => territoryLevel(code) === 'epci')
    expect(groupings.length).toBeGreaterThan(1250)
    expect(failing(code => territoryAt(code, 'department').length > 0, groupings)).toEqual([])
  })

  test('each has a name in both languages', () => {
    expect(failing(code => territoryName(code, 'fr') !== '' && territoryName(code, 'en') !== '')).toEqual([])
  })
})
