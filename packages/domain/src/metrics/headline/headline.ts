import type { Lang } from '@partnerships/contracts/words'
import { millionthsOf } from '../decimal.ts'
import type { Period } from '../period.ts'
import { isCertain, type Tally } from '../tally.ts'
import { counted, countedTally, type Noun, percentText, tallyText } from './numbers.ts'
import { periodText } from './period-text.ts'

type Wording = {
  against(earlier: string, period: string): string
  multiplied: Readonly<Record<number, (period: string) => string>>
  unchanged(period: string): string
  up(percent: string, period: string): string
  down(percent: string, period: string): string
}

const french: Wording = {
  against: (earlier, period) => `, contre ${earlier} il y a ${period}`,
  multiplied: {
    2: period => `, soit une multiplication par 2 en ${period}`,
    3: period => `, soit une multiplication par 3 en ${period}`,
    4: period => `, soit une multiplication par 4 en ${period}`,
  },
  unchanged: period => `, stable sur ${period}`,
  up: (percent, period) => `, soit +${percent} en ${period}`,
  down: (percent, period) => `, soit \u2212${percent} en ${period}`,
}

const english: Wording = {
  against: (earlier, period) => `, against ${earlier} ${period} before`,
  multiplied: {
    2: period => `, doubled in ${period}`,
    3: period => `, tripled in ${period}`,
    4: period => `, quadrupled in ${period}`,
  },
  unchanged: period => `, unchanged in ${period}`,
  up: (percent, period) => `, up ${percent} in ${period}`,
  down: (percent, period) => `, down ${percent} in ${period}`,
}

const wordings: Record<Lang, Wording> = { fr: french, en: english }

/** Under this, a factor says less than the two numbers. */
const fewest = 10

/** How far two numbers are apart. */
const apart = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a)

/** Whether the number is within `perMille` thousandths of the target, which is positive. */
const isWithin = (n: bigint, target: bigint, perMille: bigint): boolean =>
  apart(n, target) * 1000n <= perMille * target

/** Whole percent of a positive base, halves up. */
const percentOf = (n: bigint, base: bigint): number => Number((n * 200n + base) / (base * 2n))

/** What follows the first number, when both numbers are taken for certain. Exact, also for decimals. */
const growthText = (now: number, earlier: number, period: Period, lang: Lang): string => {
  const words = wordings[lang]
  const time = periodText(period, lang)
  if (earlier < fewest) return words.against(tallyText({ value: earlier, possible: earlier }, lang), time)
  const [n, base] = [millionthsOf(now), millionthsOf(earlier)]
  for (const [times, multiplied] of Object.entries(words.multiplied))
    if (isWithin(n, BigInt(times) * base, 25n)) return multiplied(time)
  if (isWithin(n, base, 5n)) return words.unchanged(time)
  const percent = percentText(percentOf(apart(n, base), base), lang)
  return n > base ? words.up(percent, time) : words.down(percent, time)
}

/** A number and what to set it against: the one of a period before. */
export type Measured = { now: Tally; before?: { earlier: Tally; period: Period } | undefined }

/**
 * The sentence that says a number and what became of it, by the first rule that fits: when the growth is not
 * sure both numbers as ranges; under 10 both numbers; else doubled, tripled, quadrupled (within 2.5 %),
 * unchanged (within 0.5 %), or whole percent. Never claims more than the dates allow.
 */
export const headlineText = ({ now, before }: Measured, noun: Noun, lang: Lang): string => {
  if (!before) return counted(now.value, noun, lang)
  const { earlier, period } = before
  const least = growthText(now.value, earlier.possible, period, lang)
  const most = growthText(now.possible, earlier.value, period, lang)
  const few = earlier.value < fewest
  if (least !== most || (few && !(isCertain(now) && isCertain(earlier))))
    return (
      countedTally(now, noun, lang) +
      wordings[lang].against(tallyText(earlier, lang), periodText(period, lang))
    )
  return counted(now.value, noun, lang) + most
}
