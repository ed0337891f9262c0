import type { AnyNode, DocumentNode } from './nodes.ts'

/** Every node of a document, the root first, in reading order. */
export function* walkDocument(document: DocumentNode): Generator<AnyNode> {
  const waiting: AnyNode[] = [document]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('content' in node && node.content !== undefined) waiting.push(...node.content.toReversed())
  }
}

/** Ids of the library's files the document shows, each once, in reading order. */
export function listMediaIds(document: DocumentNode): string[] {
  const ids = new Set<string>()
  for (const node of walkDocument(document)) {
    if (node.type === 'image' && node.attrs.mediaId !== undefined) ids.add(node.attrs.mediaId)
  }
  return [...ids]
}
