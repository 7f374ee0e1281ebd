export { createConsoleApp } from './app.ts'
export { builtPage } from './built-page.ts'
