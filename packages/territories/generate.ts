/**
 * Writes src/data/ from the published reference data, fetched with npm into a temporary folder.
 * Run by hand once a year, when INSEE's new edition is out: `npm run generate -w @partnerships/territories`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { regionOfInsee, territoryOfCollectivity } from './src/french-codes.ts'

/** Yearly editions of the French data, oldest first: an EPCI that ended is named by the last that has it. */
const editions = ['0.3.0', '0.7.0', '0.8.0', '1.1.1', '2.3.1', '3.1.1', '4.1.0', '5.3.0', '6.0.0']
const isoEdition = '4.4.0'

/** INSEE codes of communes that left a department to become collectivities, which the data leave out. */
const formerOverseas = { '97123': '97701', '97127': '97801' }

type Commune = {
  code: string
  nom: string
  type: string
  departement: string
  commune?: string
  anciensCodes?: string[]
}
type Area = { code: string; nom: string; region?: string; zone: string }
type Grouping = { code: string; nom: string; membres: { code: string }[] }
type Country = { alpha2: string; name: string }
type Former = { type: string; from: Country; to: Country[] }
type Subdivision = { code: string; name: string; parent: string }

const folder = mkdtempSync(join(tmpdir(), 'territories-'))
try {
  const wanted = editions.map(version => `edition-${version}@npm:@etalab/decoupage-administratif@${version}`)
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    ...wanted,
    `iso-3166@${isoEdition}`,
  ]
  execFileSync('npm', install, { stdio: 'inherit' })
  await generate()
} finally {
  rmSync(folder, { recursive: true })
}

async function generate() {
  const edition = editions.at(-1) as string
  const communes = read<Commune[]>(edition, 'communes')
  const current = communes.filter(commune => commune.type === 'commune-actuelle')
  const successors = successorsOf(communes)
  write('communes', sorted(communeLines(current)))
  write('former-communes', sorted(former(successors)))
  write('france', france(read(edition, 'regions'), read(edition, 'departements')))
  const departments = new Map(current.map(commune => [commune.code, commune.departement]))
  write(
    'epcis',
    epcis(code => departments.get(successors.get(code) ?? code)),
  )
  const iso = await import(pathToFileURL(join(folder, 'node_modules/iso-3166/index.js')).href)
  write('world', world(iso.iso31661, iso.iso31663, iso.iso31662))
}

/** Department → `001 Name|002 Name…`, codes without the department's. */
function communeLines(current: Commune[]) {
  const byDepartment = Map.groupBy(current, commune => commune.departement)
  return Object.fromEntries(
    [...byDepartment].map(([department, members]) => [
      department,
      members
        .map(({ code, nom }) => `${code.slice(department.length)} ${nom}`)
        .sort()
        .join('|'),
    ]),
  )
}

/** Former code, or that of a part such as a municipal arrondissement → the commune of today. */
function successorsOf(communes: Commune[]) {
  const successors = new Map(Object.entries(formerOverseas))
  for (const { code, anciensCodes, commune } of communes) {
    for (const old of anciensCodes ?? []) successors.set(old, code)
    if (commune) successors.set(code, commune)
  }
  return successors
}

function former(successors: Map<string, string>) {
  const byCommune = Map.groupBy([...successors].sort(), ([, successor]) => successor)
  return Object.fromEntries(
    [...byCommune].map(([code, pairs]) => [code, pairs.map(([old]) => old).join(' ')]),
  )
}

function france(regions: Area[], departments: Area[]) {
  const inFrance = (area: Area) => area.zone !== 'com'
  return {
    regions: Object.fromEntries(
      regions.filter(inFrance).map(({ code, nom }) => [regionOfInsee[code] as string, nom]),
    ),
    departments: Object.fromEntries(
      departments
        .filter(inFrance)
        .map(({ code, nom, region }) => [`FR-${code}`, `${regionOfInsee[region as string]} ${nom}`]),
    ),
    collectivities: Object.fromEntries(
      departments
        .filter(area => !inFrance(area))
        .map(({ code, nom }) => [territoryOfCollectivity[code] as string, nom]),
    ),
  }
}

/** SIREN → `21,39 Name`: the departments it touches. EPT, the districts of Grand Paris, are among them. */
function epcis(departmentOf: (commune: string) => string | undefined) {
  const found: Record<string, string> = {}
  for (const version of editions) {
    const newest = version === editions.at(-1)
    const groupings = [
      ...read<Grouping[]>(version, 'epci'),
      ...(newest ? read<Grouping[]>(version, 'ept') : []),
    ]
    for (const { code, nom, membres } of groupings) {
      const touched = new Set(membres.map(member => departmentOf(member.code)))
      if (touched.has(undefined)) throw new Error(`${code} ${nom} has a member that is no commune`)
      found[code] = `${[...touched].sort().join(',')} ${nom.trim()}`
    }
  }
  return sorted(found)
}

function world(countries: Country[], formerCountries: Former[], subdivisions: Subdivision[]) {
  const assigned = new Set(countries.map(country => country.alpha2))
  const foreign = subdivisions.filter(({ code }) => !code.startsWith('FR-'))
  const line = ({ code, name, parent }: Subdivision) =>
    `${code.slice(3)}${parent.length > 2 ? `<${parent.slice(3)}` : ''} ${name}`
  return {
    countries: [...assigned].sort().join(' '),
    former: sorted(
      Object.fromEntries(
        formerCountries
          .filter(({ from }) => !assigned.has(from.alpha2))
          .map(({ type, from, to }) => [from.alpha2, type === 'split' ? from.name : `=${to[0]?.alpha2}`]),
      ),
    ),
    subdivisions: sorted(
      Object.fromEntries(
        [...Map.groupBy(foreign, ({ code }) => code.slice(0, 2))].map(([country, members]) => [
          country,
          members.map(line).sort().join('|'),
        ]),
      ),
    ),
  }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function read<T>(version: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, `node_modules/edition-${version}/data/${name}.json`), 'utf8'))
}

function write(name: string, content: object) {
  writeFileSync(new URL(`src/data/${name}.json`, import.meta.url), `${JSON.stringify(content, null, 1)}\n`)
}
