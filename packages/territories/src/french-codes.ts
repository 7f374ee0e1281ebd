/** Region by INSEE's region code. Overseas, region and department are one territory with one ISO code. */
export const regionOfInsee: Record<string, string> = {
  '01': 'FR-971',
  '02': 'FR-972',
  '03': 'FR-973',
  '04': 'FR-974',
  '06': 'FR-976',
  '11': 'FR-IDF',
  '24': 'FR-CVL',
  '27': 'FR-BFC',
  '28': 'FR-NOR',
  '32': 'FR-HDF',
  '44': 'FR-GES',
  '52': 'FR-PDL',
  '53': 'FR-BRE',
  '75': 'FR-NAQ',
  '76': 'FR-OCC',
  '84': 'FR-ARA',
  '93': 'FR-PAC',
  '94': 'FR-20R',
}

/** Overseas collectivity, in no region or department, by INSEE's code for it. */
export const territoryOfCollectivity: Record<string, string> = {
  '975': 'FR-PM',
  '977': 'FR-BL',
  '978': 'FR-MF',
  '984': 'FR-TF',
  '986': 'FR-WF',
  '987': 'FR-PF',
  '988': 'FR-NC',
  '989': 'FR-CP',
}

/** Code that is, or was, another name of a territory (or of what it became part of) → that territory. */
export const successors: Record<string, string> = {
  // the regions of 1998 to 2015
  'FR-A': 'FR-GES',
  'FR-B': 'FR-NAQ',
  'FR-C': 'FR-ARA',
  'FR-D': 'FR-BFC',
  'FR-E': 'FR-BRE',
  'FR-F': 'FR-CVL',
  'FR-G': 'FR-GES',
  'FR-H': 'FR-20R',
  'FR-I': 'FR-BFC',
  'FR-J': 'FR-IDF',
  'FR-K': 'FR-OCC',
  'FR-L': 'FR-NAQ',
  'FR-M': 'FR-GES',
  'FR-N': 'FR-OCC',
  'FR-O': 'FR-HDF',
  'FR-P': 'FR-NOR',
  'FR-Q': 'FR-NOR',
  'FR-R': 'FR-PDL',
  'FR-S': 'FR-HDF',
  'FR-T': 'FR-NAQ',
  'FR-U': 'FR-PAC',
  'FR-V': 'FR-ARA',
  // Corsica until it became a collectivity with a code of its own
  'FR-COR': 'FR-20R',
  // overseas regions and departments, under ISO's former codes and as countries
  'FR-GUA': 'FR-971',
  'FR-LRE': 'FR-974',
  'FR-MAY': 'FR-976',
  'FR-GP': 'FR-971',
  'FR-MQ': 'FR-972',
  'FR-GF': 'FR-973',
  'FR-RE': 'FR-974',
  'FR-YT': 'FR-976',
  GP: 'FR-971',
  MQ: 'FR-972',
  GF: 'FR-973',
  RE: 'FR-974',
  YT: 'FR-976',
  // overseas collectivities as countries, and as the department that one of them was
  PM: 'FR-PM',
  BL: 'FR-BL',
  MF: 'FR-MF',
  TF: 'FR-TF',
  WF: 'FR-WF',
  PF: 'FR-PF',
  NC: 'FR-NC',
  'FR-975': 'FR-PM',
  // ISO's newer codes for (part of) a department; INSEE's department holds the whole
  'FR-75C': 'FR-75',
  'FR-69M': 'FR-69',
}

/** Codes beside the regions, departments and collectivities of today. */
export const unusual: Record<
  string,
  { level: 'department' | 'subdivision'; name: string; parents: readonly string[] }
> = {
  // split in 1976, so it counts under neither half, nor the region that both form
  'FR-20': { level: 'department', name: 'Corse', parents: ['FR'] },
  // two departments act as one since 2021 and stay departments
  'FR-6AE': { level: 'subdivision', name: 'Alsace', parents: ['FR-67', 'FR-68'] },
}

/** English names that differ from the French ones. */
export const englishNames: Record<string, string> = {
  'FR-20R': 'Corsica',
  'FR-20': 'Corsica',
  'FR-BRE': 'Brittany',
  'FR-NOR': 'Normandy',
  'FR-973': 'French Guiana',
  'FR-974': 'Réunion',
  'FR-PM': 'Saint Pierre and Miquelon',
  'FR-BL': 'Saint Barthélemy',
  'FR-MF': 'Saint Martin',
  'FR-TF': 'French Southern and Antarctic Lands',
  'FR-WF': 'Wallis and Futuna',
  'FR-PF': 'French Polynesia',
  'FR-NC': 'New Caledonia',
  'FR-CP': 'Clipperton Island',
}
