import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { LanguageProvider } from './i18n/index.ts'
import { LiveProvider } from './live/live-provider.tsx'
import { router } from './router.tsx'
import { applyTheme, chosenTheme } from './shell/theme.ts'
import './style.css'

applyTheme(chosenTheme())

createRoot(document.getElementById('page') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
