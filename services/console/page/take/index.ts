export type { Figure } from './picture.tsx'
export { TakeAlong } from './take-along.tsx'
