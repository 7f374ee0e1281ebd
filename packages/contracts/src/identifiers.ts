import { validate as checkSiren } from 'stdnum/lib/cjs/fr/siren.js'
import { validate as checkSiret } from 'stdnum/lib/cjs/fr/siret.js'
import { luhnChecksumValidate } from 'stdnum/lib/cjs/util/checksum.js'
import { z } from 'zod'

/** A SIREN: nine digits that pass Luhn's check (INSEE). */
export const Siren = z
  .string()
  .refine(s => /^\d{9}$/.test(s) && checkSiren(s).isValid, { error: 'is not a valid SIREN' })

/** A SIRET: fourteen digits, by Luhn; La Poste's also when the digits' sum is a multiple of 5 (INSEE). */
export const Siret = z
  .string()
  .refine(s => /^\d{14}$/.test(s) && (luhnChecksumValidate(s) || checkSiret(s).isValid), {
    error: 'is not a valid SIRET',
  })

/** An RNA number: W and nine digits. */
export const Rna = z.string().regex(/^W\d{9}$/, { error: 'must be W and nine digits' })

/** The official numbers of an organisation; each is held by one organisation at a time. */
export const Identifiers = z
  .strictObject({ siren: Siren.optional(), siret: Siret.optional(), rna: Rna.optional() })
  .refine(({ siren, siret }) => !siren || !siret || siret.startsWith(siren), {
    path: ['siret'],
    error: 'must begin with the SIREN',
  })
export type Identifiers = z.infer<typeof Identifiers>
export type IdentifierKind = keyof Identifiers
