import { formatNumber, formatPercent, formatTime } from '@bantin/vietnamese'
import { useQuery } from '@tanstack/react-query'
import { pollResultsQuery } from '../api/polls.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import form from '../ui/form.module.css'
import classes from './poll-results.module.css'

/** How people answered, as a table whose rows carry their bars. */
export function PollResultsView({ id }: { id: string }) {
  const { messages: m, locale } = useLanguage()
  const results = useQuery(pollResultsQuery(id))
  return (
    <section aria-labelledby="poll-results">
      <h2 id="poll-results" className={form.heading}>
        {m.polls.results}
      </h2>
      {results.isPending && <LoadingState />}
      {results.isError && (
        <ErrorState
          text={m.polls.resultsFailed}
          error={results.error}
          onRetry={() => void results.refetch()}
        />
      )}
      {results.isSuccess && (
        <>
          <p className={form.quiet}>
            {results.data.totalVoters === 0
              ? m.polls.noVotes
              : m.polls.totalVoters(formatNumber(results.data.totalVoters, locale))}{' '}
            · {m.polls.asOf(formatTime(results.data.asOf, { locale }))}
          </p>
          <table className={classes.table} aria-label={m.polls.resultsTable}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{m.polls.options}</th>
                <th scope="col">{m.polls.votes}</th>
                <th scope="col">{m.polls.percent}</th>
              </tr>
            </thead>
            <tbody>
              {results.data.options.map((option) => (
                <tr key={option.id}>
                  <th scope="row">
                    {option.label}
                    <svg
                      className={classes.bar}
                      viewBox="0 0 100 1"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect className={classes.track} width="100" height="1" />
                      <rect className={classes.fill} width={option.percent} height="1" />
                    </svg>
                  </th>
                  <td>{formatNumber(option.votes, locale)}</td>
                  <td>{formatPercent(option.percent, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
