import type { ManagedPoll, Poll, PollResults } from '@bantin/contract'
import { toPercentages } from './percentages.ts'
import type { ManagedPollRow, PollRow, ResultsRow } from './repository.ts'

export function presentPoll(row: PollRow): Poll {
  return { ...presentFields(row), status: row.status }
}

export function presentManagedPoll(row: ManagedPollRow): ManagedPoll {
  return {
    ...presentFields(row),
    state: row.state,
    status: row.status,
    version: row.version,
    totalVoters: row.total_voters,
    updatedAt: row.updated_at.toISOString(),
  }
}

function presentFields(row: Omit<PollRow, 'status' | 'opens_at'> & { opens_at: Date | null }) {
  return {
    id: row.id,
    question: row.question,
    description: row.description,
    options: row.options,
    maxChoices: row.max_choices,
    opensAt: row.opens_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    resultsVisibility: row.results_visibility,
    audience: row.audience,
  }
}

export function presentResults(row: ResultsRow): PollResults {
  const percents = toPercentages(row.options.map((option) => option.votes))
  const options = row.options.map((option, index) => ({ ...option, percent: percents[index] ?? 0 }))
  return { totalVoters: row.total_voters, options, asOf: row.as_of.toISOString() }
}
