import type { FilterName } from '@partnerships/contracts/words'
import type { Texts } from '@partnerships/domain'

/** What the filters are called, and what has no value of one. */
export const filterLabels: Readonly<Record<FilterName, { name: Texts; none: Texts }>> = {
  programme: {
    name: { fr: 'programme', en: 'programme' },
    none: { fr: 'sans programme', en: 'no programme' },
  },
  kind: { name: { fr: 'type', en: 'kind' }, none: { fr: 'sans type', en: 'no kind' } },
  theme: { name: { fr: 'thème', en: 'theme' }, none: { fr: 'sans thème', en: 'no theme' } },
  territory: {
    name: { fr: 'territoire', en: 'territory' },
    none: { fr: 'sans territoire de ce niveau', en: 'no territory of this level' },
  },
  organisation: {
    name: { fr: 'organisation', en: 'organisation' },
    none: { fr: 'sans membre', en: 'no member' },
  },
  'organisation-kind': {
    name: { fr: 'type d’organisation', en: 'kind of organisation' },
    none: { fr: 'sans membre', en: 'no member' },
  },
  status: { name: { fr: 'état', en: 'state' }, none: { fr: 'sans état', en: 'no state' } },
  unit: { name: { fr: 'unité', en: 'unit' }, none: { fr: 'sans unité', en: 'no unit' } },
}
