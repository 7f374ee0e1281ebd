import type { Locator } from 'playwright-core'

const twoFrames = () =>
  new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/**
 * Types into a box with a list, key by key. The list closes when the page scrolls, which the page is told in the frame
 * after, so nothing may still move it by then.
 */
export const typeInto = async (box: Locator, text: string): Promise<void> => {
  await box.scrollIntoViewIfNeeded()
  await box.focus()
  await box.evaluate(twoFrames)
  await box.pressSequentially(text)
}
