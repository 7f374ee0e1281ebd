import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    take: (what: string) => `Take along: ${what}`,
    csv: 'Table (CSV)',
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    failed: 'This could not be downloaded.',
  },
  fr: {
    take: what => `Emporter : ${what}`,
    csv: 'Tableau (CSV)',
    png: 'Image (PNG)',
    svg: 'Dessin (SVG)',
    failed: 'Le téléchargement n’a pas abouti.',
  },
})
