/** Words of English that no French page has: runs in the page. What carries another language is left out. */
export const englishIn = (): string[] => {
  const words =
    /(?<![\p{L}\p{N}’'_/.-])(the|and|of|with|without|from|this|that|these|known|when|which|what|were|was|been|are|is|by|to|for|not|has|have|no|any|show|hide|open|close|search|since|until|each|every|more|less|new|ended|signed|renewed|partnerships?|partners?|numbers?|overview|record|settings|loading|kind|year|years|day|days|month|name|value|filters?|rows?|found|download|choose|select|clear)(?![\p{L}\p{N}’'_/=-])/giu
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('noscript, script, style, code, [lang="en"]')) continue
    texts.push((node.textContent ?? '').replace('CC BY', ''))
  }
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']
  for (const name of attributes)
    for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '')
  const found = texts.flatMap(text =>
    [...text.matchAll(words)].map(([word]) => `${word}: ${text.slice(0, 80)}`),
  )
  return [...new Set([...(document.documentElement.lang === 'fr' ? [] : ['html lang']), ...found])]
}
