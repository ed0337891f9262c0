import {
  CastVote,
  IdParams,
  ListPollResultsQuery,
  ListPollsQuery,
  Poll,
  PollPage,
  PollResults,
  PollResultsList,
  VoteReceipt,
} from '@bantin/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { cutPage, decodeCursor, encodeCursor } from '../../lib/cursor.ts'
import { setNextLink } from '../../lib/links.ts'
import { requireOwnOrigin } from '../../lib/origins.ts'
import { notFound } from '../../lib/problems.ts'
import { setLastModified } from '../../plugins/public-answers.ts'
import { presentPoll } from './presenter.ts'
import { findPublicPoll, listPublicPolls, type PollRow } from './repository.ts'
import { openVoterCookies, type VoterCookies } from './voter-cookies.ts'
import { castVote, getResults, listOpenResults } from './voting.ts'

/** Polls, voting and results, for readers. */
export function pollsDelivery(app: App) {
  void app.register(async (scope) => {
    addRoutes(scope, await openVoterCookies(app.context))
  })
}

function addRoutes(app: App, cookies: VoterCookies) {
  const { context } = app
  const { db, publicDb, config } = context
  const { voters } = cookies
  const NoQuery = z.strictObject({})
  // A poll opens and closes by the clock, with no change that a cache could hear of.
  const cache = { maxAgeSeconds: 5, sharedMaxAgeSeconds: 15 }
  const resultsCache = { maxAgeSeconds: 5, sharedMaxAgeSeconds: 5, server: 'second' } as const

  app.get(
    '/polls',
    {
      schema: { tags: ['polls'], querystring: ListPollsQuery, response: { 200: PollPage } },
      config: { policy: 'public', cache },
    },
    async (request, reply) => {
      const { status = null, limit, cursor } = request.query
      const scope = ['polls', status]
      const position = decodeCursor({ cursor, scope }, z.tuple([z.iso.datetime(), z.uuid()]))
      const after = position && { opensAt: position[0], id: position[1] }
      const page = cutPage(await listPublicPolls(publicDb, { status, after, limit }), limit, (last) =>
        encodeCursor(scope, [last.opens_at.toISOString(), last.id]),
      )
      setNextLink(request, reply, page.nextCursor)
      setLastModified(reply, page.rows.flatMap(listChangesOf))
      return { items: page.rows.map(presentPoll), nextCursor: page.nextCursor }
    },
  )

  app.get(
    '/polls/current',
    {
      schema: { tags: ['polls'], querystring: NoQuery, response: { 200: Poll } },
      config: { policy: 'public', cache },
    },
    async (_request, reply) => {
      const rows = await listPublicPolls(publicDb, { status: 'open', after: null, limit: 1 })
      return sendPoll(reply, rows[0])
    },
  )

  app.get(
    '/polls/:id',
    {
      schema: { tags: ['polls'], params: IdParams, querystring: NoQuery, response: { 200: Poll } },
      config: { policy: 'public', cache },
    },
    async (request, reply) => sendPoll(reply, await findPublicPoll(publicDb, request.params.id)),
  )

  app.get(
    '/polls/results',
    {
      schema: { tags: ['polls'], querystring: ListPollResultsQuery, response: { 200: PollResultsList } },
      config: { policy: 'public', cache: resultsCache },
    },
    async (request) => ({ items: await listOpenResults(publicDb, request.query.ids) }),
  )

  app.get(
    '/polls/:id/results',
    {
      schema: { tags: ['polls'], params: IdParams, querystring: NoQuery, response: { 200: PollResults } },
      config: { policy: 'public', cache: resultsCache },
    },
    async (request, reply) => {
      const { results, isPersonal } = await getResults(
        { db, publicDb, voters },
        { pollId: request.params.id, askedBy: cookies.listKnown(request) },
      )
      if (isPersonal) void reply.header('cache-control', 'private, no-store')
      return results
    },
  )

  app.post(
    '/polls/:id/votes',
    {
      schema: { tags: ['polls'], params: IdParams, body: CastVote, response: { 201: VoteReceipt } },
      config: { policy: 'public' },
    },
    async (request, reply) => {
      requireOwnOrigin(request, context.getPublicUrl())
      const { voter, newCookie } = cookies.identify(request)
      const vote = { pollId: request.params.id, voter, optionIds: request.body.optionIds }
      const receipt = await castVote({ db, voters, timeZone: config.timeZone }, vote)
      cookies.give(reply, newCookie)
      return reply.code(201).send(receipt)
    },
  )
}

function sendPoll(reply: FastifyReply, row: PollRow | null | undefined) {
  if (!row) throw notFound()
  setLastModified(reply, listChangesOf(row))
  return presentPoll(row)
}

/** When what a reader sees of a poll changed: by hand, or as it opened or closed by the clock. */
function listChangesOf(row: PollRow): Date[] {
  return [row.updated_at, row.opens_at, ...(row.status === 'closed' && row.closes_at ? [row.closes_at] : [])]
}
