/** Thrown when somebody else has moved the checkpoint; nothing was written. */
export class LostCheckpoint extends Error {
  override name = 'LostCheckpoint'
}
