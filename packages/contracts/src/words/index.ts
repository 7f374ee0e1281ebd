export * from './kinds.ts'
export * from './metrics.ts'
export * from './numbers.ts'
export * from './statuses.ts'
