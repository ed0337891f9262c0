import { ApiError, OfflineError } from '../api/http.ts'
import type { Problem } from '../api/types.ts'
import type { Messages } from './vi.ts'

export type FieldName = keyof Messages['problem']['fields']

/** A sentence a person can act on, for whatever a call threw. `formatTime` writes an epoch in milliseconds. */
export function errorMessage(error: unknown, m: Messages, formatTime: (epochMs: number) => string): string {
  if (error instanceof OfflineError) return m.problem.offline
  if (!(error instanceof ApiError)) return m.problem.unexpected
  if (error.problem === null) return error.status >= 500 ? m.errors.SERVICE_UNAVAILABLE : m.problem.unexpected
  const sentences = [problemMessage(error.problem, m)]
  if (error.retryAtMs !== null) sentences.push(m.problem.tryAgainAt(formatTime(error.retryAtMs)))
  if (error.status === 500) sentences.push(m.problem.reference(error.problem.requestId))
  return sentences.join(' ')
}

/** The sentence of a problem's code, followed by what is wrong with which field. */
export function problemMessage(problem: Problem, m: Messages): string {
  // A server newer than this page may know codes it does not.
  const sentence: string | undefined = m.errors[problem.code]
  const fields = Object.entries(fieldErrors(problem, m)).map(([name, reason]) =>
    m.problem.field(isFieldName(name, m) ? m.problem.fields[name] : name, reason),
  )
  return [sentence ?? m.problem.unexpected, ...fields].join(' ')
}

/** What is wrong with each field, by the first step of its path; fields this app has no word for are left out. */
export function fieldErrors(problem: Problem, m: Messages): Record<string, string> {
  const reasons: Record<string, string> = {}
  for (const { path, code, message } of problem.errors ?? []) {
    const name = path.split('.')[0] ?? ''
    if (isFieldName(name, m)) reasons[name] ??= reasonOf({ code, message, problem }, m)
  }
  return reasons
}

function isFieldName(name: string, m: Messages): name is FieldName {
  return Object.hasOwn(m.problem.fields, name)
}

function reasonOf(error: { code: string; message: string; problem: Problem }, m: Messages): string {
  const { reasons } = m.problem
  switch (error.code) {
    case 'too_big':
    case 'DOCUMENT_TOO_LONG':
    case 'DOCUMENT_TOO_MANY_NODES':
    case 'DOCUMENT_TOO_DEEP':
      return reasons.tooLong
    case 'too_small':
      return reasons.tooShort
    case 'invalid_format':
    case 'invalid_string':
      return reasons.format
    case 'REFERENCE_UNKNOWN':
      return reasons.unknownReference
    case 'unrecognized_keys':
    case 'AUTH_FORBIDDEN':
      return reasons.notAllowed
    case 'required':
      return reasons.missing
    case 'custom':
      return /empty/i.test(error.message) ? reasons.missing : reasons.invalid
    default: {
      // A field may repeat a code of the contract ("slug": ARTICLE_SLUG_TAKEN): its sentence says it best.
      const sentence = Object.entries(m.errors).find(([code]) => code === error.code)?.[1]
      return sentence === undefined || error.code === error.problem.code ? reasons.invalid : sentence
    }
  }
}
