/** How many shades there are; 0 is none at all. */
export const SHADES = 5

/** The shade of a number: none, or one of five steps up to the greatest. */
export const shadeOf = (value: number, greatest: number): number =>
  value <= 0 || greatest <= 0 ? 0 : Math.max(1, Math.min(SHADES, Math.ceil((value / greatest) * SHADES)))

/** The whole numbers from and to which each shade goes; shades that no number can have are left out. */
export const shadeRanges = (greatest: number): { shade: number; from: number; to: number }[] =>
  Array.from({ length: SHADES }, (_, i) => ({
    shade: i + 1,
    from: Math.floor((i * greatest) / SHADES) + 1,
    to: Math.floor(((i + 1) * greatest) / SHADES),
  })).filter(({ from, to }) => from <= to)
