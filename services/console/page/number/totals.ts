import type { Duration, Ratio, Tally, Total } from '@partnerships/contracts/answers'

export const isTally = (total: Total): total is Tally => 'possible' in total
export const isRatio = (total: Total): total is Ratio => 'numerator' in total
export const isDuration = (total: Total): total is Duration => 'median' in total
