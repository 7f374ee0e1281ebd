import { territoryAt } from '@partnerships/territories'
import type { Dice, Weighted } from './dice.ts'

/** Towns of every region, with their INSEE codes. */
export const towns = {
  Dijon: '21231',
  Besançon: '25056',
  Auxerre: '89024',
  Chenôve: '21166',
  Quetigny: '21515',
  Beaune: '21054',
  'Chalon-sur-Saône': '71076',
  Mâcon: '71270',
  Nevers: '58194',
  'Lons-le-Saunier': '39300',
  Dole: '39198',
  Pontarlier: '25462',
  Vesoul: '70550',
  Belfort: '90010',
  Paris: '75056',
  Montreuil: '93048',
  Créteil: '94028',
  Nanterre: '92050',
  'Évry-Courcouronnes': '91228',
  Cergy: '95127',
  Melun: '77288',
  Lyon: '69123',
  Grenoble: '38185',
  'Saint-Étienne': '42218',
  'Clermont-Ferrand': '63113',
  Annecy: '74010',
  Valence: '26362',
  Marseille: '13055',
  Nice: '06088',
  Toulon: '83137',
  Avignon: '84007',
  Gap: '05061',
  Toulouse: '31555',
  Montpellier: '34172',
  Nîmes: '30189',
  Perpignan: '66136',
  Rodez: '12202',
  Bordeaux: '33063',
  Limoges: '87085',
  Poitiers: '86194',
  'La Rochelle': '17300',
  Pau: '64445',
  Lille: '59350',
  Roubaix: '59512',
  Lens: '62498',
  Amiens: '80021',
  Strasbourg: '67482',
  Reims: '51454',
  Metz: '57463',
  Nancy: '54395',
  Mulhouse: '68224',
  Nantes: '44109',
  Angers: '49007',
  'Le Mans': '72181',
  Rennes: '35238',
  Brest: '29019',
  Vannes: '56260',
  Rouen: '76540',
  Caen: '14118',
  'Le Havre': '76351',
  Tours: '37261',
  Orléans: '45234',
  Bourges: '18033',
  Ajaccio: '2A004',
  Bastia: '2B033',
  'Pointe-à-Pitre': '97120',
  'Fort-de-France': '97209',
  Cayenne: '97302',
  'Saint-Denis': '97411',
  Mamoudzou: '97611',
} as const

const communes = Object.values(towns).map(code => `insee:${code}`)

export const regionOf = (commune: string): string => territoryAt(commune, 'region')[0] as string
const departmentOf = (commune: string): string => territoryAt(commune, 'department')[0] as string

/** A town; all as likely, so that regions with more of them come up more often. */
export const town = (dice: Dice): string => dice.pick(communes)

/** Where something around a town takes place: on one territory, on two, or on none that is written down. */
export const reachOf = (dice: Dice, commune: string): string[] => {
  const here: Weighted<string[]> = [
    [[commune], 45],
    [[departmentOf(commune)], 30],
    [[regionOf(commune)], 15],
    [[commune, departmentOf(dice.pick(communes))], 5],
    [[], 5],
  ]
  return [...new Set(dice.weighted(here))]
}
