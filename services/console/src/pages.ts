/** The first parts of the addresses that the page has; everything else belongs to the API. */
export const pages = [
  'changes',
  'numbers',
  'partnerships',
  'organisations',
  'programmes',
  'activities',
  'figures',
  'record',
] as const
