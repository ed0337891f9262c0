import { type ErrorCode, IdParams, type PollOutcome } from '@bantin/contract'
import { z } from 'zod'
import type { App, AppContext } from '../../app-types.ts'
import { requireOwnOrigin } from '../../lib/origins.ts'
import { ProblemError } from '../../lib/problems.ts'
import { findPublicPoll } from './repository.ts'
import { openVoterCookies, type VoterCookies } from './voter-cookies.ts'
import type { Voters } from './voters.ts'
import { castVote, type Vote } from './voting.ts'

// The longest form there is: the most options a poll may have, some 45 bytes each.
const bodyMaxBytes = 4_096
const refusals: Partial<Record<ErrorCode, PollOutcome>> = {
  POLL_ALREADY_VOTED: 'da-gui-truoc-do',
  POLL_NOT_OPEN: 'khong-con-mo',
  AUTH_REQUIRED: 'danh-cho-thanh-vien',
  // That there is no such poll is for its page to say.
  RESOURCE_NOT_FOUND: 'khong-con-mo',
}
const FormBody = z.object({ optionIds: z.array(z.string()) })

/**
 * Voting by the form of a poll's page, for browsers that run no script: the vote is cast as by the API, and the answer
 * leads to the page that says what became of it.
 */
export function pollForms(app: App) {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: bodyMaxBytes },
      (_request, body, done) => {
        done(null, { optionIds: new URLSearchParams(String(body)).getAll('option') })
      },
    )
    addRoutes(scope, await openVoterCookies(app.context))
  })
}

function addRoutes(app: App, cookies: VoterCookies) {
  for (const pages of ['/tham-do', '/en/tham-do']) {
    app.post(
      `${pages}/:id`,
      { schema: { hide: true, params: IdParams, body: FormBody }, config: { policy: 'public' } },
      async (request, reply) => {
        requireOwnOrigin(request, app.context.getPublicUrl())
        const { voter, newCookie } = cookies.identify(request)
        const { id } = request.params
        const vote = { pollId: id, voter, optionIds: request.body.optionIds }
        const outcome = await tryVote(app.context, cookies.voters, vote)
        if (outcome === 'da-ghi-nhan') cookies.give(reply, newCookie)
        return reply.redirect(`${pages}/${id}/${outcome}`, 303)
      },
    )
  }
}

async function tryVote(context: AppContext, voters: Voters, vote: Vote): Promise<PollOutcome> {
  if (vote.optionIds.length === 0) return 'chua-chon'
  try {
    await castVote({ db: context.db, voters, timeZone: context.config.timeZone }, vote)
    return 'da-ghi-nhan'
  } catch (error) {
    const code = error instanceof ProblemError ? error.code : 'INTERNAL_ERROR'
    if (code === 'POLL_OPTION_INVALID') {
      const poll = await findPublicPoll(context.publicDb, vote.pollId)
      return poll && vote.optionIds.length > poll.max_choices ? 'chon-qua-nhieu' : 'khong-hop-le'
    }
    const outcome = refusals[code]
    if (outcome === undefined) throw error
    return outcome
  }
}
