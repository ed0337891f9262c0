import {
  ArticleInput,
  CorrectionInput,
  IdParams,
  ListManagedArticlesQuery,
  ListRevisionsQuery,
  ManagedArticle,
  ManagedArticlePage,
  RevisionDetail,
  RevisionPage,
  RevisionParams,
  TransitionArticle,
  UpdateArticle,
} from '@bantin/contract'
import { z } from 'zod'
import type { App } from '../../app-types.ts'
import { readIfMatch, sendVersioned } from '../../lib/preconditions.ts'
import { getCurrentUser } from '../../plugins/authentication.ts'
import { addCorrection } from './corrections.ts'
import { getRevision, listRevisionPage, restoreRevision } from './revisions.ts'
import {
  createArticle,
  getArticleForEditors,
  listArticlesForEditors,
  transitionArticle,
  updateArticle,
} from './service.ts'

const tags = ['articles']

/** Articles in every state, for the newsroom. Who may do what to which is in workflow.ts. */
export function articlesManagement(app: App) {
  const { context } = app
  const config = { policy: 'reporter' } as const

  app.get(
    '/manage/articles',
    {
      schema: { tags, querystring: ListManagedArticlesQuery, response: { 200: ManagedArticlePage } },
      config,
    },
    (request) => listArticlesForEditors(context, getCurrentUser(request), request.query),
  )

  app.post(
    '/manage/articles',
    { schema: { tags, body: ArticleInput, response: { 201: ManagedArticle } }, config },
    async (request, reply) => {
      const article = await createArticle(context, getCurrentUser(request), request.body)
      return reply
        .code(201)
        .header('location', `/api/v1/manage/articles/${article.id}`)
        .send(sendVersioned(reply, article))
    },
  )

  app.get(
    '/manage/articles/:id',
    { schema: { tags, params: IdParams, response: { 200: ManagedArticle } }, config },
    async (request, reply) =>
      sendVersioned(reply, await getArticleForEditors(context, getCurrentUser(request), request.params.id)),
  )

  app.patch(
    '/manage/articles/:id',
    { schema: { tags, params: IdParams, body: UpdateArticle, response: { 200: ManagedArticle } }, config },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await updateArticle(context, getCurrentUser(request), given))
    },
  )

  app.delete(
    '/manage/articles/:id',
    { schema: { tags, params: IdParams, response: { 204: z.null() } }, config },
    async (request, reply) => {
      const given = {
        id: request.params.id,
        expectedVersion: readIfMatch(request),
        input: { to: 'trashed' } as const,
      }
      await transitionArticle(context, getCurrentUser(request), given)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/manage/articles/:id/transitions',
    {
      schema: { tags, params: IdParams, body: TransitionArticle, response: { 200: ManagedArticle } },
      config,
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), input: request.body }
      return sendVersioned(reply, await transitionArticle(context, getCurrentUser(request), given))
    },
  )

  app.get(
    '/manage/articles/:id/revisions',
    {
      schema: { tags, params: IdParams, querystring: ListRevisionsQuery, response: { 200: RevisionPage } },
      config,
    },
    (request) =>
      listRevisionPage(context, getCurrentUser(request), { id: request.params.id, ...request.query }),
  )

  app.get(
    '/manage/articles/:id/revisions/:number',
    { schema: { tags, params: RevisionParams, response: { 200: RevisionDetail } }, config },
    (request) =>
      getRevision(context, getCurrentUser(request), {
        articleId: request.params.id,
        number: request.params.number,
      }),
  )

  app.post(
    '/manage/articles/:id/revisions/:number/restore',
    { schema: { tags, params: RevisionParams, response: { 200: ManagedArticle } }, config },
    async (request, reply) => {
      const given = { ...request.params, expectedVersion: readIfMatch(request) }
      return sendVersioned(reply, await restoreRevision(context, getCurrentUser(request), given))
    },
  )

  app.post(
    '/manage/articles/:id/corrections',
    {
      schema: { tags, params: IdParams, body: CorrectionInput, response: { 201: ManagedArticle } },
      config: { policy: 'publisher' },
    },
    async (request, reply) => {
      const given = { id: request.params.id, expectedVersion: readIfMatch(request), note: request.body.note }
      return reply
        .code(201)
        .send(sendVersioned(reply, await addCorrection(context, getCurrentUser(request), given)))
    },
  )
}
