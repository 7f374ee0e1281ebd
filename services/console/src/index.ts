export { createConsoleApp } from './app.ts'
export { builtPage } from './built-page.ts'
export { createMissingPage } from './missing-page.ts'
