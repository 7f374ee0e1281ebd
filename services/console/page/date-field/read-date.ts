/** Month names and their first letters, in both languages, without accents. */
const months: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]

const pad = (digits: string): string => digits.padStart(2, '0')

const monthNamed = (name: string): string | undefined => {
  const index = months.findIndex(names => names.includes(name))
  return index < 0 ? undefined : pad(String(index + 1))
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()

const inDigits = (text: string): string | undefined => {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (iso) return iso.slice(1).filter(Boolean).map(pad).join('-')
  const [, day, month, year] = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(text) ?? []
  if (!month || !year) return undefined
  return [year, pad(month), ...(day ? [pad(day)] : [])].join('-')
}

const inWords = (text: string): string | undefined => {
  const [, day, name, year] = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]+) (\d{4})$/.exec(plain(text)) ?? []
  const month = name && monthNamed(name)
  if (!month) return undefined
  return [year, month, ...(day ? [pad(day)] : [])].join('-')
}

/** A date (`2021-07-15`, `2021-07`, `2021`) as one types it in either language: `15/07/2021`, `07/2021`, `2021`. */
export const writtenDate = (date: string): string => date.split('-').reverse().join('/')

/**
 * A date as people type it, day before month (`2021`, `07/2021`, `juillet 2021`, `15/07/2021`, `2021-07-15`), as an
 * EDTF date as precise as it was typed; undefined when it can't be read. Whether such a day exists is not judged.
 */
export const readDate = (typed: string): string | undefined => inDigits(typed.trim()) ?? inWords(typed)
