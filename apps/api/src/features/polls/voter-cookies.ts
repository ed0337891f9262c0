import type { AppContext, FastifyReply, FastifyRequest } from '../../app-types.ts'
import { createVoters, type Voter, type Voters } from './voters.ts'

export const voterCookieName = 'bantin_voter'
const yearSeconds = 31_536_000

/** Who votes and reads results, by account or by cookie: the same for the API and for the form of the page. */
export interface VoterCookies {
  voters: Voters
  /** The voter of this request; a guest not known yet comes with the cookie to give once the vote counts. */
  identify(request: FastifyRequest): { voter: Voter; newCookie: string | null }
  /** One person: as a member and by their cookie. */
  listKnown(request: FastifyRequest): Voter[]
  give(reply: FastifyReply, newCookie: string | null): void
}

export async function openVoterCookies({ dataFolder, getPublicUrl }: AppContext): Promise<VoterCookies> {
  const voters = createVoters(await dataFolder.readSecret('voter-cookie'))

  return {
    voters,
    identify(request) {
      // A forged or damaged cookie is no cookie: a new one takes its place.
      const known = memberOf(request) ?? voters.read(request.cookies[voterCookieName])
      if (known) return { voter: known, newCookie: null }
      const { voter, cookie } = voters.issue()
      return { voter, newCookie: cookie }
    },
    listKnown: (request) =>
      [memberOf(request), voters.read(request.cookies[voterCookieName])].filter((voter) => voter !== null),
    give(reply, newCookie) {
      if (newCookie === null) return
      void reply.setCookie(voterCookieName, newCookie, {
        // The API and the page's form must know the same voter.
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: getPublicUrl().startsWith('https:'),
        maxAge: yearSeconds,
      })
    },
  }
}

function memberOf(request: FastifyRequest): Voter | null {
  return request.currentUser && { kind: 'member', id: request.currentUser.id }
}
