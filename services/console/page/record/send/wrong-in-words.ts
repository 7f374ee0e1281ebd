import type { Lang } from '../../i18n/index.ts'

type Words = { readonly fr: string; readonly en: string }

const required: Words = { fr: 'Ce champ est obligatoire.', en: 'This is required.' }
const slug: Words = {
  fr: 'Des mots en minuscules reliés par des tirets, par exemple inclusion-numerique.',
  en: 'Lower-case words joined by hyphens, such as inclusion-numerique.',
}
const date: Words = {
  fr: 'Ce n’est pas une date qui existe, dans la précision choisie (années 1800 à 2200).',
  en: 'This is no date that exists, in the precision chosen (years 1800 to 2200).',
}
const id: Words = {
  fr: 'De 1 à 128 caractères parmi A-Z a-z 0-9 . _ ~ - ; le premier est une lettre ou un chiffre.',
  en: '1 to 128 of A-Z a-z 0-9 . _ ~ -, first a letter or digit.',
}

/** How the messages of fields begin, and what to say instead. */
const known: readonly (readonly [string, Words])[] = [
  ['is required', required],
  ['must not be empty', required],
  ['is not a number', { fr: 'Ce n’est pas un nombre.', en: 'This is no number.' }],
  ['is not a date', date],
  ['must be an EDTF', date],
  ['must be a slug', slug],
  ['must be 1 to 128', id],
  ["a programme's id has no dot", { fr: 'Sans point.', en: 'No dot in here.' }],
  [
    'must be an http(s)',
    { fr: 'Une adresse qui commence par https://.', en: 'An address that begins with https://.' },
  ],
  ['is not a valid SIREN', { fr: 'Ce n’est pas un SIREN valide.', en: 'This is not a valid SIREN.' }],
  ['is not a valid SIRET', { fr: 'Ce n’est pas un SIRET valide.', en: 'This is not a valid SIRET.' }],
  ['must be W and nine', { fr: 'W suivi de neuf chiffres.', en: 'W and nine digits.' }],
  [
    'must begin with the SIREN',
    { fr: 'Il doit commencer par le SIREN.', en: 'It must begin with the SIREN.' },
  ],
  [
    'is not a known territory',
    { fr: 'Ce code de territoire est inconnu.', en: 'This territory is not known.' },
  ],
  ['is not an IANA', { fr: 'Ce fuseau horaire est inconnu.', en: 'This time zone is not known.' }],
  ['must name at least one', { fr: 'Il faut au moins un membre.', en: 'There must be at least one member.' }],
  ['is named more than once', { fr: 'Nommé plus d’une fois.', en: 'Named more than once.' }],
  ['must give at least one', { fr: 'Choisissez ce qui change.', en: 'Choose what changes.' }],
  ['must have at most 6', { fr: 'Six décimales au plus.', en: 'At most six decimals.' }],
  [
    'must not hold control',
    { fr: 'Des caractères invisibles sont refusés.', en: 'Invisible characters are refused.' },
  ],
  [
    'is held by another',
    { fr: 'Une autre organisation porte ce numéro.', en: 'Another organisation holds it.' },
  ],
  ['is taken', { fr: 'Cet identifiant est déjà pris.', en: 'This id is taken.' }],
]

const mostCharacters = /^must have at most (\d+) characters$/
const notKnown = /^(\S+) is not known$/

/** What is wrong with a field, in the reader's language; what is not foreseen, as the server said it. */
export const wrongInWords = (message: string, lang: Lang): string => {
  const most = mostCharacters.exec(message)?.[1]
  if (most) return lang === 'fr' ? `${most} caractères au plus.` : `At most ${most} characters.`
  const unknown = notKnown.exec(message)?.[1]
  if (unknown) return lang === 'fr' ? `${unknown} n’a jamais été saisi.` : `${unknown} was never recorded.`
  return known.find(([start]) => message.startsWith(start))?.[1][lang] ?? message
}
