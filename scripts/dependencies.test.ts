import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.ts'

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

async function listDependencies(): Promise<string[]> {
  const folders = ['apps', 'packages'].map(async (parent) => {
    const entries = await readdir(join(root, parent), { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => `${parent}/${entry.name}`)
  })
  const names = new Set<string>()
  for (const folder of ['.', 'e2e', ...(await Promise.all(folders)).flat()]) {
    const manifest: Manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const { dependencies, devDependencies, optionalDependencies } = manifest
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      names.add(name)
  }
  return [...names].filter((name) => !name.startsWith('@bantin/'))
}

/** The names in the second column; a name without a scope takes the scope before it (`@fastify/cookie, jwt`) as well. */
function readTable(text: string): Set<string> {
  const names = new Set<string>()
  for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
    let scope = ''
    for (const name of (row.split('|')[2] ?? '').split(',').map((part) => part.trim())) {
      scope = /^(@[\w-]+)\//.exec(name)?.[1] ?? scope
      names.add(name)
      if (!name.startsWith('@') && scope !== '') names.add(`${scope}/${name}`)
    }
  }
  return names
}

test('every dependency has its reason in the decision about them', async () => {
  const reasons = readTable(await readFile(join(root, 'docs/decisions/0002-dependencies.md'), 'utf8'))
  const families = [...reasons].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const missing = (await listDependencies()).filter(
    (name) => !reasons.has(name) && !families.some((family) => name.startsWith(family)),
  )
  expect(missing, 'Add one line to docs/decisions/0002-dependencies.md for each').toEqual([])
})
