import { expect, it } from 'vitest'
import { csvLines } from './csv-lines.ts'

it('has a header, also when there is nothing below it', () =>
  expect(csvLines(['key', 'value'], [])).toBe('key,value\r\n'))

it('quotes what would break a line or a cell', () =>
  expect(csvLines(['a', 'b'], [{ a: 'one, "two"', b: 'x\ny' }])).toBe('a,b\r\n"one, ""two""","x\ny"\r\n'))

it('leaves empty what is not known', () =>
  expect(csvLines(['a', 'b', 'c'], [{ a: null, c: 0 }])).toBe('a,b,c\r\n,,0\r\n'))

it.each([
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', `"'\r=1"`],
  ['=HYPERLINK("http://a","b")', `"'=HYPERLINK(""http://a"",""b"")"`],
  ['a=1', 'a=1'],
])('the text %j is no formula', (text, expected) =>
  expect(csvLines(['label'], [{ label: text }])).toBe(`label\r\n${expected}\r\n`),
)

it('a negative number stays a number', () =>
  expect(csvLines(['value'], [{ value: -2 }])).toBe('value\r\n-2\r\n'))
