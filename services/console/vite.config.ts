import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the API. */
const api = process.env.API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: 'page',
  plugins: [react()],
  /** The server puts a new one in its place for each answer. */
  html: { cspNonce: '{{nonce}}' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    /** The first that know `light-dark()`: made into something else, a part of a page could not be light by itself. */
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
  },
  server: { proxy: { '/v1': api, '/docs': api, '/openapi.json': api, '/problems': api } },
})
