export { sampleEvents } from './events.ts'
export { loadSample } from './load.ts'
