export { createQueryApp, type QueryOptions } from './app.ts'
export { checkReadModels } from './projections/check.ts'
