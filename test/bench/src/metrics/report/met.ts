export const met = (isMet: boolean): string => (isMet ? 'yes' : 'NO')
