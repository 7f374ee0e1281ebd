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
export const searchText = (...texts: readonly (string | undefined)[]): string =>
  texts
    .filter(text => text !== undefined)
    .join('\n')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ’]/g, letter => letters[letter] ?? letter)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
