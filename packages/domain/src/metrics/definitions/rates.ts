import type { MetricDefinition } from './definition.ts'

/** Shares of partnerships, and how long one takes to sign. */
export const rateMetrics: readonly MetricDefinition[] = [
  {
    name: 'renewal-rate',
    version: 1,
    text: {
      fr: 'Renouvellements, rapportés aux renouvellements, échéances et achèvements dont la date est certainement dans la période.',
      en: 'Renewals as a share of the renewals, expiries and completions whose date is certainly in the window.',
    },
    sort: 'ratio',
    of: 'renewal',
  },
  {
    name: 'retention-rate',
    version: 1,
    text: {
      fr: 'Parmi les partenariats certainement actifs à la veille de la période, la part de ceux qui le sont certainement à la fin de son dernier jour.',
      en: 'Of the partnerships certainly active on the day before the window, the share of those certainly active at the end of its last day.',
    },
    sort: 'ratio',
    of: 'retention',
  },
  {
    name: 'conversion-rate',
    version: 1,
    text: {
      fr: 'Parmi les partenariats dont la première étape, avant la signature, est certainement dans la période, la part de ceux qui sont certainement signés ou actifs dans le délai (un an sauf indication), son dernier jour compris. Ceux qui ont commencé signés ou actifs sont exclus.',
      en: 'Of the partnerships whose first stage, before a signature, is certainly in the window, the share of those certainly signed or active within the time given (a year unless told), its last day included. Those that began signed or active are excluded.',
    },
    sort: 'ratio',
    of: 'conversion',
  },
  {
    name: 'time-to-sign',
    version: 1,
    text: {
      fr: 'Jours entre la première étape et la première signature ou activation : médiane et neuvième décile, pour les partenariats signés ou activés la première fois dans la période et dont les deux jours sont connus. Ceux qui ont commencé signés ou actifs, ou dont un jour n’est pas connu, sont exclus.',
      en: 'Days from the first stage to the first signature or activation: median and ninth decile, for the partnerships first signed or activated in the window with both days known. Those that began signed or active, or of which a day is not known, are excluded.',
    },
    sort: 'duration',
    of: 'time-to-sign',
  },
]
