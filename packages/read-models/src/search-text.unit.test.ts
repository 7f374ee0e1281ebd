import { expect, it } from 'vitest'
import { searchText } from './search-text.ts'

it.each([
  ['Économie sociale', 'economie sociale'],
  ['ŒUVRE  commune', 'oeuvre commune'],
  ['L’ESSaim', "l'essaim"],
  ['ﬁnance', 'finance'],
])('%s is searched as %s', (text, searched) => expect(searchText(text)).toBe(searched))

it('keeps several names apart', () => expect(searchText('A b', undefined, 'C')).toBe('a b\nc'))
