/** By which it is known, wherever one is, that the sample is being loaded. */
export const sampleKey = ['load-sample']
