export { FranceMap } from './france-map.tsx'
export { MAP_HEIGHT, MapPicture } from './map-picture.tsx'
export { messages as mapMessages } from './messages.ts'
export type { MapLevel } from './regions.ts'
