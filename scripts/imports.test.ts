import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './lib/root.ts'

/** Which way imports go, with the reason as a user of the rule should read it. */
const rules: { reason: string; isBroken: (from: string, to: string) => boolean }[] = [
  {
    reason: 'Apps import packages, never each other: share code through a package.',
    isBroken: (from, to) => {
      const [fromApp, toApp] = [appOf(from), appOf(to)]
      return fromApp !== null && toApp !== null && fromApp !== toApp
    },
  },
  {
    reason: 'Packages know nothing of apps: move what is shared down into the package.',
    isBroken: (from, to) =>
      from.startsWith('packages/') && (appOf(to) !== null || /^@bantin\/(api|reader|editor)/.test(to)),
  },
  {
    reason: 'The contract is the bottom: it imports zod and nothing else.',
    isBroken: (from, to) =>
      from.startsWith('packages/contract/src/') &&
      !isTest(from) &&
      to !== 'zod' &&
      !to.startsWith('packages/contract/'),
  },
  {
    reason:
      "A feature asks another feature's service, never its repository: only the owner knows what its rows mean.",
    isBroken: (from, to) => {
      const owner = /^apps\/api\/src\/features\/([^/]+)\/repository\.ts$/.exec(to)?.[1]
      const asker = /^apps\/api\/src\/features\/([^/]+)\//.exec(from)?.[1]
      return owner !== undefined && asker !== undefined && owner !== asker
    },
  },
]

function appOf(path: string) {
  return /^apps\/([^/]+)\//.exec(path)?.[1] ?? null
}

function isTest(path: string) {
  return /\.test\.tsx?$/.test(path) || /(?:^|\/)testing(?:-[a-z]+)?\.ts$/.test(path)
}

async function listSources(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const wanted = entries.filter(
    (entry) => !['node_modules', 'dist', 'dist-server', 'generated'].includes(entry.name),
  )
  const lists = wanted.map((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return listSources(path)
    return Promise.resolve(/\.tsx?$/.test(entry.name) ? [path] : [])
  })
  return (await Promise.all(lists)).flat()
}

async function listImports(path: string): Promise<string[]> {
  const text = await readFile(join(root, path), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
  )
  return [...found].map(([, a, b, c]) => {
    const target = a ?? b ?? c ?? ''
    if (!target.startsWith('.')) return target
    return relative(root, resolve(root, dirname(path), target))
      .split(sep)
      .join('/')
  })
}

test('imports go one way', async () => {
  const files = [...(await listSources('apps')), ...(await listSources('packages'))]
  const broken: string[] = []
  for (const file of files) {
    for (const target of await listImports(file)) {
      for (const { reason, isBroken } of rules)
        if (isBroken(file, target)) broken.push(`${file} imports ${target}. ${reason}`)
    }
  }
  expect(files.length).toBeGreaterThan(100)
  expect(broken).toEqual([])
})

test('the environment of the API is read in config.ts alone', async () => {
  const files = (await listSources('apps/api/src')).filter((file) => !isTest(file))
  const readers: string[] = []
  for (const file of files)
    if ((await readFile(join(root, file), 'utf8')).includes('process.env')) readers.push(file)
  // server.ts and the command line hand the environment over.
  expect(readers.filter((file) => !/\/(server|main)\.ts$/.test(file))).toEqual([])
})

test('no SQL is put together from strings', async () => {
  const files = (await listSources('apps/api/src')).filter((file) => !isTest(file))
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8')
    expect(/\$(query|execute)RawUnsafe|Prisma\.raw\(/.test(text), file).toBe(false)
  }
})
