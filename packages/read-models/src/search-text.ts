const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  '’': "'",
}

/** Text as it is searched and sorted: without accents, case or runs of white space. */
export const searchText = (...texts: readonly (string | undefined)[]): string => {
  const text = texts.filter(one => one !== undefined).join('\n')
  if (text !== last.text) last = { text, search: simplified(text) }
  return last.search
}

/** A stream is folded again at each of its events, and its names seldom change. */
let last = { text: '', search: '' }

const simplified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ’]/g, letter => letters[letter] ?? letter)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
