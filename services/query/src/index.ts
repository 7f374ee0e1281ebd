export { createQueryApp, type QueryOptions } from './app.ts'
export { queryPaths } from './describe/paths.ts'
export { warmCounting } from './metrics/warm-up.ts'
export { checkReadModels } from './projections/check.ts'
