import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap become three times what lives in it before all of it is collected. What is counted stays, and is large,
 * so that V8 by itself lets it grow by a tenth only: it then goes through all that stays every few thousand questions,
 * in steps of up to 50 ms that whoever asks meanwhile waits for.
 */
export const collectRarely = (): void => setFlagsFromString('--heap-growing-percent=200')
