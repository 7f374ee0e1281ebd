import type { MetricDefinition } from '@partnerships/domain'
import { contributions } from './contributions.ts'
import { conversion } from './conversion.ts'
import { covered } from './covered.ts'
import { facts } from './facts.ts'
import type { Measuring } from './measuring.ts'
import { participants } from './participants.ts'
import { renewal } from './renewal.ts'
import { retention } from './retention.ts'
import { stock } from './stock.ts'
import { timeToSign } from './time-to-sign.ts'

/** A metric that is a number; the others are lists. */
export type NumberDefinition = Exclude<MetricDefinition, { readonly sort: 'list' }>

const sums = { participants, contributions }
const stocks = {
  'active-partnerships': stock('active'),
  'active-partners': stock('partners'),
  'covered-territories': covered,
  stages: stock('stages'),
}
const ratios = { renewal, retention, conversion }

/** How a metric is measured. */
export const measuringOf = (definition: NumberDefinition): Measuring => {
  switch (definition.sort) {
    case 'flow':
      return (definition.sums ? sums[definition.sums] : facts)(definition.source)
    case 'stock':
      return stocks[definition.of]
    case 'ratio':
      return ratios[definition.of]
    case 'duration':
      return timeToSign
    default:
      return definition satisfies never
  }
}
