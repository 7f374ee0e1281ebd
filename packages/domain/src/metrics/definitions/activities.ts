import type { MetricDefinition } from './definition.ts'

const source = { of: 'activities', fact: 'held' } as const

/** What was held, and who came. */
export const activityMetrics: readonly MetricDefinition[] = [
  {
    name: 'activities-held',
    version: 1,
    text: {
      fr: 'Activités qui ont eu lieu : conventions, ateliers, tables rondes, études, formations, réunions.',
      en: 'Activities that took place: conventions, workshops, round tables, studies, trainings, meetings.',
    },
    sort: 'flow',
    source,
  },
  {
    name: 'activity-participations',
    version: 1,
    text: {
      fr: 'Somme des nombres de participants aux activités qui ont eu lieu ; qui vient à deux activités compte deux fois, une activité sans nombre connu ne compte pas.',
      en: 'Sum of the numbers of participants in the activities that took place; who comes to two counts twice, an activity whose number is not known does not count.',
    },
    sort: 'flow',
    source,
    sums: 'participants',
  },
]
