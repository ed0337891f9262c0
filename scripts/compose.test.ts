import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { environment } from '../apps/api/src/config.ts'
import { root } from './lib/root.ts'

const known = Object.keys(environment).toSorted()
/** A variable of ours, as against those of Postgres or of the compose file itself. */
const ours = /^(HOST|PORT|DATABASE_[A-Z_]+|BANTIN_[A-Z_]+)$/

interface Service {
  environment: Record<string, string>
  volumes: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  configs?: { source: string; target: string }[]
}

interface Compose {
  services: { postgres: Service; api: Service }
  configs: Record<string, { content: string }>
  volumes: Record<string, null>
}

async function read(path: string) {
  return readFile(join(root, path), 'utf8')
}

async function readCompose(): Promise<Compose> {
  return parse(await read('docker-compose.yml'))
}

describe('the variables of the server', () => {
  it('are all in the table of the README, and nothing else is', async () => {
    const rows = (await read('README.md')).split('\n').filter((line) => line.startsWith('| `'))
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    )
    expect(named.toSorted()).toEqual(known)
  })

  it('have in the README the defaults they have', async () => {
    const rows = (await read('README.md')).split('\n').filter((line) => line.startsWith('| `'))
    const wrong = Object.entries(environment).filter(([name, rule]) => {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``)) ?? ''
      const value = rule.safeParse(undefined).data
      return value !== undefined && !row.includes(`\`${String(value)}\``)
    })
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('are all in .env.example, each commented out and once', async () => {
    const lines = (await read('.env.example'))
      .split('\n')
      .filter((line) => line.includes('=') && !line.startsWith('# '))
    const named = lines.map((line) => /^#([A-Z_]+)=/.exec(line)?.[1] ?? `not a commented variable: ${line}`)
    expect(named.filter((name) => ours.test(name)).toSorted()).toEqual(known)
  })

  it('can all be set for the containers', async () => {
    const { api } = (await readCompose()).services
    expect(Object.keys(api.environment).toSorted()).toEqual(known)
  })

  it('are what every variable is about that .env gives to docker-compose.yml, but for its own passwords', async () => {
    const asked = [...(await read('docker-compose.yml')).matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(
      ([, name]) => name ?? '',
    )
    const example = await read('.env.example')
    for (const name of asked) expect(example).toContain(`\n#${name}=`)
    expect(asked.filter((name) => !ours.test(name) && !name.endsWith('PASSWORD'))).toEqual([])
  })

  it('are set by the image under the names they have', async () => {
    const [, line = ''] = /^ENV (.*)$/m.exec(await read('Dockerfile')) ?? []
    const named = line.split(' ').map((pair) => pair.split('=')[0] ?? '')
    expect(named.filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([])
  })
})

describe('docker-compose.yml', () => {
  it('waits for a database that answers, and keeps data in volumes it declares', async () => {
    const { services, volumes } = await readCompose()
    expect(services.api.depends_on?.['postgres']?.condition).toBe('service_healthy')
    expect(services.postgres.healthcheck?.test?.join(' ')).toContain('pg_isready')
    const mounts = [...services.postgres.volumes, ...services.api.volumes].map((mount) => mount.split(':'))
    expect(mounts.map(([name = '']) => name).toSorted()).toEqual(Object.keys(volumes).toSorted())
    expect(mounts.map(([, path]) => path)).toContain(services.api.environment['BANTIN_DATA_DIR'])
    // Where the image of version 18 keeps its cluster; an older path would lose it with the container.
    expect(mounts.map(([, path]) => path)).toContain('/var/lib/postgresql')
  })

  it('makes the role and the database that DATABASE_URL names', async () => {
    const { services, configs } = await readCompose()
    const [mount] = services.postgres.configs ?? []
    expect(mount?.target).toMatch(/^\/docker-entrypoint-initdb\.d\/[\w-]+\.sh$/)
    const script = configs[mount?.source ?? '']?.content ?? ''
    const url = new URL((services.api.environment['DATABASE_URL'] ?? '').replace(/\$\{[^}]*\}/g, 'password'))
    expect(url.hostname).toBe('postgres')
    expect(script).toContain(`CREATE ROLE ${url.username} LOGIN CREATEROLE`)
    expect(script).toContain(`CREATE DATABASE ${url.pathname.slice(1)} OWNER ${url.username}`)
    // What is left to the shell in the container has its dollar signs doubled.
    expect(script.replaceAll('$$', '')).not.toContain('$')
  })
})

describe('Dockerfile', () => {
  it('copies and runs what is there', async () => {
    const file = await read('Dockerfile')
    const copied = [...file.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    )
    const paths = copied
      .map((path) => path.replace(/^\/app\//, '').replace(/\/dist(-server)?$/, ''))
      .filter((path) => path !== '.')
    const [, flags = '', command = ''] = /^CMD \["node", ((?:"--[^"]+", )*)"([^"]+)"\]$/m.exec(file) ?? []
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(scripts.start).toContain(`node ${flags.replaceAll(/[",]/g, '')}`)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of [...paths, command]) expect(existsSync(join(root, path)), path).toBe(true)
  })

  it('leaves out of the build nothing that is committed and needed', async () => {
    const ignored = (await read('.dockerignore')).split('\n')
    for (const path of [
      'apps',
      'packages',
      'prisma',
      'scripts',
      'e2e',
      'openapi.json',
      'prisma.config.ts',
      'node_modules',
    ]) {
      expect(ignored).not.toContain(path)
    }
    // Secrets and data of this machine stay out of the image.
    expect(ignored).toEqual(expect.arrayContaining(['.env', '**/.bantin', '**/node_modules']))
  })
})
