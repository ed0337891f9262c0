import { isTimeZone } from '@bantin/vietnamese'
import { z } from 'zod'

/** Everything the process is told from outside. Durations and sizes carry their units. */
export interface Config {
  host: string
  port: number
  /** Absent: the embedded Postgres. */
  databaseUrl: string | undefined
  /** Absent: a read-only role of our own in the same database. */
  databasePublicUrl: string | undefined
  dataDir: string
  adminEmail: string | undefined
  adminPassword: string | undefined
  hasDemo: boolean
  /** Canonical origin, without a trailing slash. Absent: the address the server listens on. */
  publicUrl: string | undefined
  /** Addresses and CIDR ranges whose X-Forwarded-* headers count. */
  trustedProxies: string[]
  /** Anonymous requests a minute per network; 0 = off. */
  rateLimitPerMinute: number
  timeZone: string
  /** Opens /metrics beyond loopback, sent as `X-Metrics-Token`. */
  metricsToken: string | undefined
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address like postgresql://user:password@host:5432/database')

/** Every variable that is read, with its rule. The names are public interface; the test of docker-compose.yml reads them here. */
export const environment = {
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0)
    .max(65_535, 'must be at most 65535')
    .default(3000),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_PUBLIC_URL: postgresUrl.optional(),
  BANTIN_DATA_DIR: z.string().min(1).default('.bantin'),
  BANTIN_ADMIN_EMAIL: z.email('must be an e-mail address').toLowerCase().optional(),
  BANTIN_ADMIN_PASSWORD: z.string().min(10, 'must have at least 10 characters').max(200).optional(),
  BANTIN_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  BANTIN_PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#@\s]+\/?$/, 'must be an origin like https://tinhuy.example.vn')
    .transform((value) => value.replace(/\/$/, ''))
    .optional(),
  BANTIN_TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(address, 'must be addresses or CIDR ranges joined by commas'))
    .optional(),
  BANTIN_RATE_LIMIT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0)
    .default(3000),
  BANTIN_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as Asia/Ho_Chi_Minh')
    .default('Asia/Ho_Chi_Minh'),
  BANTIN_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  BANTIN_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('warn'),
}

export class ConfigError extends Error {}

/** Reads the environment. Throws a ConfigError that names the variable. An empty value counts as absent. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = z.object(environment).safeParse(given)
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
    throw new ConfigError(sentences.join('\n'))
  }
  const values = result.data
  return {
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databasePublicUrl: values.DATABASE_PUBLIC_URL,
    dataDir: values.BANTIN_DATA_DIR,
    adminEmail: values.BANTIN_ADMIN_EMAIL,
    adminPassword: values.BANTIN_ADMIN_PASSWORD,
    hasDemo: values.BANTIN_DEMO === '1',
    publicUrl: values.BANTIN_PUBLIC_URL,
    trustedProxies: values.BANTIN_TRUSTED_PROXIES ?? [],
    rateLimitPerMinute: values.BANTIN_RATE_LIMIT,
    timeZone: values.BANTIN_TIME_ZONE,
    metricsToken: values.BANTIN_METRICS_TOKEN,
    logLevel: values.BANTIN_LOG_LEVEL,
  }
}
