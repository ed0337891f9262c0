import type { Poll, PollResults } from '@bantin/contract'
import { use, useEffect, useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { ApiError } from '../api/api-error.ts'
import { castVote, findPollResults } from '../api/reader-api.ts'
import { useLocale } from '../i18n/locale-context.tsx'
import type { MessageKey } from '../i18n/vi.ts'
import { FirstCountsContext } from '../statistics/first-counts.ts'
import { PollBars } from './poll-bars.tsx'
import { PollForm } from './poll-form.tsx'
import { canExpectResults, saysVoted } from './poll-rules.ts'
import { PollTimes, ResultsNote } from './poll-times.tsx'
import { useVotedHint, writeVotedHint } from './voted-hint.ts'
import ui from '../ui/ui.module.css'
import styles from './poll.module.css'

/**
 * A poll the reader can answer, or its results. `results` are those known when the page was made, if any, `message` what it
 * has to say of a vote sent before.
 */
export function PollBlock({
  poll,
  results: known,
  message: said = null,
}: {
  poll: Poll
  results: PollResults | null
  message?: MessageKey | null
}) {
  const client = useApi()
  const { id } = poll
  const [results, setResults] = useState(known)
  const [message, setMessage] = useState<MessageKey | null>(said)
  const [isSending, setIsSending] = useState(false)
  const hasVoted = useVotedHint(id) || saysVoted(message)
  const isOpen = poll.status === 'open' && message !== 'pollNotOpen'
  const isOpenToVoters = poll.status === 'open' && poll.resultsVisibility === 'after_vote'
  // A page the server drew may be hours old, and people have voted since.
  const isOld = use(FirstCountsContext) !== null
  const [hasAsked, setHasAsked] = useState(false)
  const isWanted = (results === null || (isOld && !hasAsked)) && canExpectResults(poll, hasVoted)

  useEffect(() => {
    // Only who has voted is given these, so the server knows this browser.
    if (known !== null && isOpenToVoters) writeVotedHint(id, true)
  }, [id, known, isOpenToVoters])

  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    async function ask() {
      try {
        const found = await findPollResults(client, id, controller.signal)
        setHasAsked(true)
        setResults(found)
        // The server does not know this browser any more, so the reader may answer.
        if (found === null && isOpenToVoters) writeVotedHint(id, false)
      } catch {
        if (!controller.signal.aborted && known === null) setMessage('pollResultsError')
      }
    }
    void ask()
    return () => controller.abort()
  }, [client, id, isWanted, isOpenToVoters, known])

  async function send(optionIds: string[]) {
    setIsSending(true)
    try {
      const receipt = await castVote(client, id, optionIds)
      setResults(receipt.results ?? null)
      setMessage('pollThanks')
      writeVotedHint(id, true)
    } catch (error) {
      const fault = faultOf(error)
      setMessage(fault)
      if (fault === 'pollAlreadyVoted') {
        writeVotedHint(id, true)
        setResults(await findPollResults(client, id).catch(() => null))
      }
    } finally {
      setIsSending(false)
    }
  }

  const canAnswer = isOpen && !hasVoted && poll.audience === 'everyone'
  return (
    <div className={styles.poll}>
      {canAnswer ? (
        <PollForm
          poll={poll}
          results={results}
          isSending={isSending}
          fault={message}
          onSend={(optionIds) => void send(optionIds)}
        />
      ) : (
        <PollOutcome
          poll={poll}
          results={results}
          message={message ?? (isOpen && hasVoted ? 'pollVoted' : null)}
          isOpen={isOpen}
        />
      )}
    </div>
  )
}

function PollOutcome({
  poll,
  results,
  message,
  isOpen,
}: {
  poll: Poll
  results: PollResults | null
  message: MessageKey | null
  isOpen: boolean
}) {
  const { t, langOf } = useLocale()
  return (
    <>
      <p className={styles.question} lang={langOf('vi')}>
        {poll.question}
      </p>
      <output className={styles.message} data-good={message === 'pollThanks' || message === 'pollVoted'}>
        {message === null ? '' : t(message)}
      </output>
      {isOpen && poll.audience === 'members' && message !== 'pollMembersOnly' ? (
        <p className={styles.note}>{t('pollMembersOnly')}</p>
      ) : null}
      {results === null ? (
        <p className={styles.note}>
          <ResultsNote poll={poll} isOpen={isOpen} />
        </p>
      ) : (
        <PollBars results={results} />
      )}
      <p className={ui.meta}>
        <PollTimes poll={poll} isOpen={isOpen} />
      </p>
    </>
  )
}

function faultOf(error: unknown): MessageKey {
  const code = error instanceof ApiError ? error.problem?.code : undefined
  if (code === 'POLL_ALREADY_VOTED') return 'pollAlreadyVoted'
  if (code === 'POLL_NOT_OPEN') return 'pollNotOpen'
  if (code === 'AUTH_REQUIRED' || code === 'AUTH_FORBIDDEN') return 'pollMembersOnly'
  return 'pollSendError'
}
