export const isTerritory = (code: string): boolean => code.length > 0
