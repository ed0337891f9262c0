import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'
import type { BuildEnvironmentOptions, Plugin, UserConfig } from 'vite'

const fontStylesInput = 'src/styles/fonts.css'

export default defineConfig(({ mode, isSsrBuild = false }) => {
  if (mode === 'service-worker') return createWorkerBuild()
  const apiUrl = loadEnv(mode, import.meta.dirname, 'BANTIN_')['BANTIN_API_URL'] ?? 'http://127.0.0.1:3000'
  return {
    base: '/',
    plugins: [react(), fontStyles(), lateScripts()],
    css: { modules: { localsConvention: 'camelCaseOnly', generateScopedName: className } },
    ...(isSsrBuild ? serverBuild : { build: browserBuild }),
    // The API takes votes from its own host alone: let it see the address that the browser sees.
    server: {
      proxy: {
        '/api': { target: apiUrl, changeOrigin: false },
        '/media': { target: apiUrl, changeOrigin: false },
      },
    },
  }
})
// What browsers get: all of dist/ is public.
const browserBuild: BuildEnvironmentOptions = {
  outDir: 'dist',
  assetsDir: 'assets',
  // A font or picture as a data: address would need a wider content security policy.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  // The server looks up there which files a page is made of.
  manifest: true,
  // Libraries change less often than pages do: a new version of ours leaves theirs in the reader's cache.
  rolldownOptions: {
    input: { index: 'index.html', fonts: fontStylesInput },
    output: {
      codeSplitting: {
        groups: [
          { name: 'vendor', test: /node_modules[\\/](?:react|react-dom|react-router|scheduler)[\\/]/ },
        ],
      },
    },
  },
}

/** `articles-story_lead`: as sure to be the only one as a hash, and far smaller once compressed. */
function className(name: string, file: string): string {
  const folder = basename(dirname(file))
  return `${folder}-${basename(file).replace('.module.css', '')}_${name}`
}

// What draws the first HTML (`vite build --ssr src/entry-server.tsx`): one file that needs no package beside it.
const serverBuild: UserConfig = {
  build: {
    outDir: 'dist-server',
    // A third of the text to keep in memory, and none of what is for development alone.
    minify: true,
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
  // Else React would decide at every start, by a variable that nobody sets, to run as in development.
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** The service worker (`vite build --mode service-worker`, after the browsers' build): one file that knows all the others. */
function createWorkerBuild(): UserConfig {
  const folder = join(import.meta.dirname, 'dist')
  const template = readFileSync(join(folder, 'index.html'), 'utf8')
  const manifest: Record<string, { file: string; css?: string[] }> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  )
  const built = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
  // Fonts are kept as they are used: few pages are set in all of them.
  const files = [...new Set(built)].filter((file) => /\.(?:js|css)$/.test(file)).map((file) => `/${file}`)
  const preferences = readFileSync(join(folder, 'preferences.js'))
  const content = createHash('sha256').update(template).update(preferences).update(files.join())
  const version = content.digest('hex').slice(0, 12)
  return {
    define: { builtFiles: JSON.stringify(files), buildVersion: JSON.stringify(version) },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: 'src/worker/service-worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  }
}

/** Leaves the line to what is painted first: the server's page reads and works without a script. */
function lateScripts(): Plugin {
  return {
    name: 'late-scripts',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
    },
  }
}

/**
 * The fonts in a style sheet of their own, which applies to nothing until src/lib/late-fonts.ts or public/preferences.js
 * says so. Before the script that asks for it.
 */
function fontStyles(): Plugin {
  return {
    name: 'font-styles',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const built = Object.keys(bundle).find((file) => /\/fonts-[^/]+\.css$/.test(file))
        const attrs = { rel: 'stylesheet', href: `/${built ?? fontStylesInput}` }
        return [
          { tag: 'link', attrs: { id: 'fonts', ...attrs, media: 'print' }, injectTo: 'head-prepend' },
          { tag: 'noscript', children: [{ tag: 'link', attrs }], injectTo: 'head-prepend' },
        ]
      },
    },
  }
}
