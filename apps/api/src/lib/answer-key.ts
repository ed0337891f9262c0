/**
 * The key of a public answer: the path and its parameters, in one order and one spelling, so that a stranger cannot
 * make many keys of one answer. `parameters` names those that count, where others are ignored. Null = spelled as no
 * client of good faith would: made anew each time.
 */
export function answerKey(url: string, parameters?: readonly string[]): string | null {
  const start = url.indexOf('?')
  if (start < 0) return spellPath(url)
  const path = spellPath(url.slice(0, start))
  if (path === null) return null
  const query: string[] = []
  for (const part of url.slice(start + 1).split('&')) {
    if (part === '') continue
    const spelled = spellParameter(part)
    if (spelled === null) return null
    if (parameters === undefined || parameters.includes(nameOf(spelled))) query.push(spelled)
  }
  if (query.length === 0) return path
  return `${path}?${query.length === 1 ? query[0] : query.sort().join('&')}`
}

/** Whether numbers are written as we would write them: `limit=020` asks for what `limit=20` does. */
export function hasPlainNumbers(url: string, query: unknown): boolean {
  if (query === null || typeof query !== 'object') return true
  const given = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return Object.entries(query).every(
    ([name, value]) => typeof value !== 'number' || !given.has(name) || given.get(name) === String(value),
  )
}

function spellPath(path: string): string | null {
  return path.includes('%') ? spell(path, '/') : path
}

function spellParameter(part: string): string | null {
  return part.includes('%') || part.includes('+') ? spell(part.replaceAll('+', '%20'), '=') : part
}

function spell(text: string, separator: string): string | null {
  try {
    return text
      .split(separator)
      .map((piece) => encodeURIComponent(decodeURIComponent(piece)))
      .join(separator)
  } catch {
    return null
  }
}

function nameOf(parameter: string): string {
  const end = parameter.indexOf('=')
  return end < 0 ? parameter : parameter.slice(0, end)
}
