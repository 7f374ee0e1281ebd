import { activities, organisations, partnerships, programmes } from '@partnerships/read-models'

/** The read models that numbers are made of: what is counted, and what it is called. */
export const numberNeeds = [partnerships, activities, organisations, programmes]
