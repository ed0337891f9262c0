/** Vite's list of what was built from which module. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; isEntry?: boolean }>

/** The files a lazy page needs beside those that every page has: its style sheets first, then its scripts. */
export function listPageFiles(manifest: Manifest, module: string): string[] {
  const everywhere = new Set<string>()
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) collect(manifest, name, everywhere)
  const wanted = new Set<string>()
  collect(manifest, module, wanted)
  const files = [...wanted].filter((file) => !everywhere.has(file))
  return files.toSorted((a, b) => Number(b.endsWith('.css')) - Number(a.endsWith('.css')))
}

function collect(manifest: Manifest, name: string, files: Set<string>) {
  const chunk = manifest[name]
  if (chunk === undefined || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files)
}
