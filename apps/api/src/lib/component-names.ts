import { z } from 'zod'

type Document = Record<string, unknown> & {
  components?: { schemas?: Record<string, unknown> | undefined } | undefined
  paths?: Record<string, Record<string, { responses?: Record<string, unknown> }>> | undefined
}

/**
 * The generator makes two components of each named schema, one for requests (with `Input` added) and one for answers.
 * Keeps those that are used, and gives a request's schema its plain name: `CreateArticleInput` becomes `ArticleInput`.
 */
export function nameComponents<Given extends object>(given: Given): Given {
  const document = given as Document // an OpenAPI document; the generator's own type says less
  const schemas = document.components?.schemas ?? {}
  const used = findUsed({ ...document, components: {} }, schemas)
  const names = new Map<string, string>()
  for (const name of [...used].sort()) {
    const plain = name.replace(/Input$/, '')
    const wanted = plain.replace(/^Create(\w+)$/, '$1Input')
    names.set(name, name !== plain && used.has(plain) ? name : used.has(wanted) ? plain : wanted)
  }
  const text = JSON.stringify(given, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string')
      return value.replace(/[^/]+$/, (name) => names.get(name) ?? name)
    if (key === 'schemas' && value === schemas) {
      return Object.fromEntries(
        [...names]
          .map(([name, wanted]) => [wanted, schemas[name]])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      )
    }
    return value
  })
  return z.custom<Given>().parse(JSON.parse(text))
}

/** Says of every operation that whatever else it answers is a problem. */
export function withProblems<Given extends object>(given: Given): Given {
  const document = given as Document // as above
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations))
      operation.responses = { ...operation.responses, default: problemAnswer }
  }
  return given
}

const problemAnswer = {
  description: 'An error, RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The names of all components that `root` refers to, also through others. */
function findUsed(root: unknown, schemas: Record<string, unknown>): Set<string> {
  const used = new Set<string>()
  const waiting = [root]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue
      used.add(name)
      waiting.push(schemas[name])
    }
  }
  return used
}
