/** What makes the page scroll sideways: runs in the page. A screen reader's texts and what scrolls by itself don't. */
export const beyondWidth = (): string[] => {
  const page = document.scrollingElement as HTMLElement
  if (page.scrollWidth <= page.clientWidth) return []
  const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    element => element.getBoundingClientRect().right > page.clientWidth + 1,
  )
  return wide
    .slice(0, 8)
    .map(element => `${element.tagName} ${element.className} ${element.textContent ?? ''}`.slice(0, 120))
}
