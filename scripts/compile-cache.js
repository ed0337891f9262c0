import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Loaded before anything that is TypeScript, so in a language that needs no stripping itself. From the second start on
// nothing is stripped or compiled that was before: it starts a second earlier, without 20 MB for the stripping.
enableCompileCache(fileURLToPath(new URL('../node_modules/.bantin/compile-cache', import.meta.url)))
