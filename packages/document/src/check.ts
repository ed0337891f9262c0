export type DocumentLimits = {
  /** Levels below the root. */
  maxDepth: number
  /** Nodes below the root, texts included. */
  maxNodes: number
  /** UTF-16 units of all texts, alternative texts and captions together. */
  maxTextLength: number
}

export const documentLimits: DocumentLimits = { maxDepth: 32, maxNodes: 20_000, maxTextLength: 500_000 }

export type DocumentErrorCode =
  | 'NODE_INVALID'
  | 'NODE_UNKNOWN'
  | 'NODE_MISPLACED'
  | 'KEY_UNKNOWN'
  | 'CONTENT_INVALID'
  | 'CONTENT_MISSING'
  | 'ATTRIBUTE_UNKNOWN'
  | 'ATTRIBUTE_MISSING'
  | 'ATTRIBUTE_INVALID'
  | 'MARK_INVALID'
  | 'MARK_UNKNOWN'
  | 'MARK_MISPLACED'
  | 'MARK_REPEATED'
  | 'TEXT_INVALID'
  | 'TEXT_CONTROL_CHARACTER'
  | 'TEXT_SURROGATE'
  | 'TEXT_COMBINING_RUN'
  | 'DOCUMENT_TOO_DEEP'
  | 'DOCUMENT_TOO_MANY_NODES'
  | 'DOCUMENT_TOO_LONG'

/** `path` is dotted from the root (`content.3.content.0.type`); the root itself is the empty path. */
export type DocumentError = { path: string; code: DocumentErrorCode; message: string }

const maxErrors = 20

/** The state of one validation. */
export type Check = {
  limits: DocumentLimits
  path: (string | number)[]
  errors: DocumentError[]
  nodes: number
  textLength: number
  /** A limit was passed or the errors are full: nothing more is read. */
  isOver: boolean
}

export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function report(check: Check, code: DocumentErrorCode, message: string, key?: string): undefined {
  if (check.errors.length < maxErrors) {
    const steps = key === undefined ? check.path : [...check.path, key.slice(0, 100)]
    check.errors.push({ path: steps.join('.'), code, message })
  }
  if (check.errors.length >= maxErrors) check.isOver = true
}

export function over(check: Check, code: DocumentErrorCode, message: string): void {
  report(check, code, message)
  check.isOver = true
}

export function countText(check: Check, length: number): void {
  check.textLength += length
  const { maxTextLength } = check.limits
  if (check.textLength > maxTextLength && !check.isOver) {
    over(check, 'DOCUMENT_TOO_LONG', `A document may have ${maxTextLength} characters.`)
  }
}
