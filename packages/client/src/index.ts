import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './generated/schema.ts'

export type { components, operations, paths } from './generated/schema.ts'
export type BantinClient = Client<paths>

/**
 * A client of the API with every path, parameter and answer typed. `baseUrl` is the origin of the portal (empty = the
 * page's own). Answers are `{ data }` or `{ error }` (RFC 9457 problem) beside the `response`.
 */
export function createBantinClient(options: ClientOptions = {}): BantinClient {
  return createClient<paths>(options)
}
