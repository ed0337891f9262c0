import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiUrl = process.env['BANTIN_API_URL'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  base: '/editor/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Inlined fonts and pictures would be data: URLs, which the server's content security policy refuses.
    assetsInlineLimit: 0,
    // Vite's preload polyfill is an inline script in no browser we serve.
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5174,
    // The API takes writes from its own host alone: let it see the address that the browser sees.
    proxy: {
      '/api': { target: apiUrl, changeOrigin: false },
      '/media': { target: apiUrl, changeOrigin: false },
    },
  },
})
