export { type Projector, type ProjectorDeps, startProjector } from './app.ts'
export type { ProjectorStatus } from './status.ts'
