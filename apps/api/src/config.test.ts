import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('nothing is needed, and an empty value is as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    dataDir: '.bantin',
    hasDemo: true,
    timeZone: 'Asia/Ho_Chi_Minh',
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['DATABASE_PUBLIC_URL', 'somewhere'],
  ['BANTIN_DEMO', 'yes'],
  ['BANTIN_PUBLIC_URL', 'https://a.example/path'],
  ['BANTIN_TRUSTED_PROXIES', 'proxy'],
  ['BANTIN_RATE_LIMIT', '-1'],
  ['BANTIN_TIME_ZONE', 'Asia/Nowhere'],
  ['BANTIN_ADMIN_EMAIL', 'admin'],
  ['BANTIN_ADMIN_PASSWORD', 'short'],
  ['BANTIN_METRICS_TOKEN', 'short'],
  ['BANTIN_LOG_LEVEL', 'loud'],
])('%s=%s stops the start with a sentence that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value })).toThrow(name)
})
