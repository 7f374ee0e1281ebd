import { z } from 'zod'

const forbidden = /[\p{Cc}--[\n\t]]/v

const characters = (s: string, most: number): boolean => s.length <= most || [...s].length <= most

const cleanText = (most: number) =>
  z
    .string()
    .refine(s => s.trim() !== '', { error: 'must not be empty' })
    .refine(s => characters(s, most), { error: `must have at most ${most} characters` })
    .refine(s => s.isWellFormed() && !forbidden.test(s), {
      error: 'must not hold control characters or lone surrogates',
    })
    .meta({ minLength: 1, maxLength: most })

/** Free text: at most 4,000 characters, no control characters but newline and tab. */
export const Text = cleanText(4000)
/** A name or title: at most 300 characters. */
export const Name = cleanText(300)
/** A few quoted words: at most 500 characters. */
export const Quote = cleanText(500)

/** Lower-case words joined by hyphens: themes and indicators. */
export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'must be a slug such as inclusion-numerique' })

/** An absolute http or https address. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).max(2000)

/** Lists have at most 1,000 entries. */
export const listOf = <T extends z.ZodType>(entry: T) => z.array(entry).max(1000)
