export { createQueryApp, type QueryOptions } from './app.ts'
export { queryPaths } from './describe/paths.ts'
export { checkReadModels } from './projections/check.ts'
