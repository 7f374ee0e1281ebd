import type { DatedList } from '../dated-list.ts'
import { Presences } from './presences.ts'

/** What subjects are cut into; and what is to be added and taken away where two neighbouring parts are asked for. */
export class CutLists {
  readonly parts = new Presences()
  readonly added = new Presences(2)
  readonly taken = new Presences(2)

  get lists(): DatedList[] {
    return [this.parts, this.added, this.taken].flatMap(({ starts, ends }) => [starts, ends])
  }
}
