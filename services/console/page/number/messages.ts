import { defineMessages, type Format } from '../i18n/index.ts'

type Units = Readonly<Record<'EUR' | 'day' | 'hour' | 'm2' | 'item', (count: number) => string>>

const unitsEn: Units = {
  EUR: () => '€',
  day: n => (n === 1 ? 'day' : 'days'),
  hour: n => (n === 1 ? 'hour' : 'hours'),
  m2: () => 'm²',
  item: n => (n === 1 ? 'item' : 'items'),
}
const unitsFr: Units = {
  EUR: () => '€',
  day: n => (n < 2 ? 'jour' : 'jours'),
  hour: n => (n < 2 ? 'heure' : 'heures'),
  m2: () => 'm²',
  item: n => (n < 2 ? 'objet' : 'objets'),
}

export const messages = defineMessages({
  en: {
    definition: (version: string) => `What is counted (definition, version ${version})`,
    number: 'The number',
    changedLately: 'What has changed lately?',
    of: (value: string, all: string) => `${value} of ${all}`,
    about: (value: string) => `about ${value}`,
    noRatio: 'No rate: there is nothing to divide by',
    noDuration: 'No time: nothing was signed with both days known',
    days: (value: number, format: Format) =>
      `${format.number(value)} ${format.plural(value, 'day', 'days')} (median)`,
    p90: (days: string) => `Nine in ten take ${days} days or fewer.`,
    window: (from: string, to: string) => `${from} to ${to}`,
    quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
    knownOn: (day: string) => `known on ${day}`,
    filter: (name: string, values: string) => `${name}: ${values}`,
    partial: 'up to now',
    partialLong:
      'The period is not over: it is counted up to now, and compared with as long a part of the earlier one.',
    valueOf: (days: string, value: string) => `${days}: ${value}`,
    nothing: 'Nothing counts here. Look at other dates, or take a filter away.',
    allSure: 'All of it is certain: every date lies wholly within the period.',
    othersSure: 'What is in other units is all certain.',
    allSureAtDay: 'All of it is certain: no start or end leaves a doubt about that day.',
    more: (value: string, more: string, isOne: boolean) =>
      `${value} certainly fall within the period. ${more} more may: ${isOne ? 'its date is' : 'their dates are'} not known well enough to say.`,
    moreAtDay: (value: string, more: string, isOne: boolean) =>
      `${value} were certainly there on that day. ${more} more may have been: ${isOne ? 'its start or end is' : 'their starts or ends are'} not known well enough to say.`,
    ratio: (part: string, whole: string) => `${part} of ${whole}.`,
    certainOnly: 'Only what certainly falls within the period is taken into account.',
    excludedBegun: (count: number, format: Format) =>
      `${format.number(count)} left out: ${format.plural(count, 'it', 'they')} began signed or active.`,
    excludedDays: (count: number, format: Format) =>
      `${format.number(count)} left out: ${format.plural(count, 'it', 'they')} began signed or active, or one of the two days is not known.`,
    immature: 'The time to be signed in is not over for all: the rate may still rise.',
    approximate: 'One of the numbers added up is approximate.',
    undated: (count: number, text: string) =>
      `${text} of the total ${count === 1 ? 'is' : 'are'} certainly within the period, but in no single part of it.`,
    units: unitsEn,
    dimensions: {
      programme: 'Programme',
      kind: 'Kind',
      theme: 'Theme',
      territory: 'Territory',
      organisation: 'Organisation',
      'organisation-kind': 'Kind of organisation',
      status: 'Status',
      unit: 'Unit',
    },
  },
  fr: {
    definition: version => `Ce qui est compté (définition, version ${version})`,
    number: 'Le nombre',
    changedLately: 'Qu’est-ce qui a changé récemment ?',
    of: (value, all) => `${value} sur ${all}`,
    about: value => `environ ${value}`,
    noRatio: 'Pas de taux : il n’y a rien au dénominateur',
    noDuration: 'Pas de délai : rien n’a été signé avec les deux dates connues',
    days: (value, format) => `${format.number(value)} ${format.plural(value, 'jour', 'jours')} (médiane)`,
    p90: days => `Neuf sur dix prennent ${days} jours ou moins.`,
    window: (from, to) => `du ${from} au ${to}`,
    quarter: (quarter, year) => `T${quarter} ${year}`,
    knownOn: day => `connu au ${day}`,
    filter: (name, values) => `${name} : ${values}`,
    partial: 'à ce jour',
    partialLong:
      'La période n’est pas terminée : elle est comptée jusqu’à maintenant et comparée à une part aussi longue de la précédente.',
    valueOf: (days, value) => `${days} : ${value}`,
    nothing: 'Rien ne compte ici. Regardez d’autres dates, ou retirez un filtre.',
    allSure: 'Tout est certain : chaque date se trouve entièrement dans la période.',
    othersSure: 'Ce qui est dans d’autres unités est entièrement certain.',
    allSureAtDay: 'Tout est certain : aucun début ni aucune fin ne laisse de doute pour ce jour.',
    more: (value, more, isOne) =>
      `${value} se situent avec certitude dans la période. ${more} de plus ${isOne ? 's’y situe' : 's’y situent'} peut-être : ${isOne ? 'sa date n’est pas connue' : 'leurs dates ne sont pas connues'} assez précisément.`,
    moreAtDay: (value, more, isOne) =>
      `${value} étaient là avec certitude ce jour-là. ${more} de plus ${isOne ? 'l’était' : 'l’étaient'} peut-être : ${isOne ? 'son début ou sa fin n’est pas connu' : 'leurs débuts ou leurs fins ne sont pas connus'} assez précisément.`,
    ratio: (part, whole) => `${part} sur ${whole}.`,
    certainOnly: 'Seul ce qui se situe avec certitude dans la période est pris en compte.',
    excludedBegun: (count, format) =>
      `${format.number(count)} ${format.plural(count, 'écarté', 'écartés')} : ${format.plural(count, 'signé ou actif', 'signés ou actifs')} d’emblée.`,
    excludedDays: (count, format) =>
      `${format.number(count)} ${format.plural(count, 'écarté', 'écartés')} : ${format.plural(count, 'signé ou actif', 'signés ou actifs')} d’emblée, ou l’une des deux dates n’est pas connue.`,
    immature: 'Le délai pour signer n’est pas écoulé pour tous : le taux peut encore augmenter.',
    approximate: 'L’un des nombres additionnés est approximatif.',
    undated: (count, text) =>
      `${text} du total ${count < 2 ? 'se situe' : 'se situent'} avec certitude dans la période, mais dans aucune de ses parties en particulier.`,
    units: unitsFr,
    dimensions: {
      programme: 'Programme',
      kind: 'Type',
      theme: 'Thème',
      territory: 'Territoire',
      organisation: 'Organisation',
      'organisation-kind': 'Type d’organisation',
      status: 'État',
      unit: 'Unité',
    },
  },
})
