import type { Role } from '@bantin/contract'
import type { Database, ReadDatabase } from '@bantin/database'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Config } from './config.ts'
import type { ChangeHead } from './lib/change-head.ts'
import type { DataFolder } from './lib/data-folder.ts'
import type { KeptAnswers } from './lib/kept-answers.ts'

/** The signed-in user of a request, as the database has it now. */
export interface CurrentUser {
  id: string
  name: string
  role: Role
  /** Empty = every section. */
  sectionIds: string[]
  sessionId: string
}

/**
 * Who may call a route: anyone, the holder of the refresh cookie, whoever runs the machine, or a signed-in user of at
 * least that role. What a user may do to which record is asked again in the feature's policy.
 */
export type RoutePolicy = 'public' | 'session' | 'operator' | Role

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What the features work with. */
export interface AppContext {
  config: Config
  /** The application's own handle. */
  db: Database
  /** The handle of public reads: its role may select from schema `delivery` and nothing else. */
  publicDb: ReadDatabase
  dataFolder: DataFolder
  /** Null: no answer is kept. */
  changeHead: ChangeHead | null
  /** Canonical origin, without a trailing slash. Known at the latest when the server listens. */
  getPublicUrl: () => string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: RoutePolicy
    /** Lifetimes of a public answer, in seconds. */
    cache?: {
      maxAgeSeconds: number
      sharedMaxAgeSeconds: number
      /** How long this process keeps the answer: until content changes (the default), for a second, or not at all. */
      server?: 'content' | 'second' | 'never'
      /** The parameters the answer depends on, where others are ignored; absent: all of them. */
      parameters?: readonly string[]
    }
  }
  interface FastifyInstance {
    context: AppContext
    kept: KeptAnswers
  }
  interface FastifyRequest {
    currentUser: CurrentUser | null
  }
}

export type { FastifyReply, FastifyRequest }
