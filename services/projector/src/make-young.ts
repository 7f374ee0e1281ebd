import { setFlagsFromString } from 'node:v8'

/**
 * Lets everything be made young, which is cheap to collect. Unless told so, V8 makes old from the start what a place in
 * the code makes, once most of that has survived: what belongs to a batch does while the batch is under way, and then
 * neither it nor what it holds on to is collected before all that is old.
 */
export const makeYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring')
