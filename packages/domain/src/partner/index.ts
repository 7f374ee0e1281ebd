export {
  type PartnerFact,
  type PartnerFactName,
  partnerFactNames,
  partnerFacts,
  type Stretch,
} from './facts.ts'
export { Identities, type Identity, type Merging, type Placed, spanAs } from './identities.ts'
export { type Merger, mergerIn } from './mergers.ts'
export {
  isPartnerRole,
  type Partnerhood,
  type PartnerhoodPart,
  type PlacedBound,
  partnerhoodsOf,
} from './partnerhoods.ts'
