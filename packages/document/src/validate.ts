import {
  countText,
  documentLimits,
  isFields,
  over,
  report,
  type Check,
  type DocumentError,
  type DocumentLimits,
  type Fields,
} from './check.ts'
import { isNodeName, isSameMarks, nodeRules, type NodeRule } from './model.ts'
import type { DocumentNode, Mark, NodeName } from './nodes.ts'
import { readAttributes, readMarks } from './read-attributes.ts'
import { findTextFault, unifyLineEnds } from './text.ts'

export type ValidationResult = { ok: true; document: DocumentNode } | { ok: false; errors: DocumentError[] }

/**
 * Checks any value against the schema and gives a fresh canonical document: NFC, adjacent equal texts merged, empty texts
 * and defaults left out, keys and marks in one order, so that equal documents are equal bytes in JSON. A root without
 * content becomes one empty paragraph. Errors are at most 20; nothing is thrown, whatever the input.
 */
export function validateDocument(input: unknown, limits: Partial<DocumentLimits> = {}): ValidationResult {
  const check: Check = {
    limits: { ...documentLimits, ...limits },
    path: [],
    errors: [],
    nodes: 0,
    textLength: 0,
    isOver: false,
  }
  const root = readNode(check, input, rootParent)
  if (root === undefined || check.errors.length > 0) return { ok: false, errors: check.errors }
  // Every node was built by readNode under the rules of nodeRules, which are the rules these types state.
  return { ok: true, document: root as DocumentNode }
}

type OutputNode = { type: NodeName; attrs?: Fields; text?: string; marks?: Mark[]; content?: OutputNode[] }
type Parent = { type: string; rule: NodeRule }

const rootParent: Parent = {
  type: 'the root',
  rule: { content: { any: ['doc'], min: 1 }, attributes: {}, dropped: [] },
}
const nodeKeys = ['type', 'attrs', 'text', 'marks', 'content']

function readNode(check: Check, input: unknown, parent: Parent): OutputNode | undefined {
  if (!isFields(input)) return report(check, 'NODE_INVALID', 'A node must be an object.')
  const { type } = input
  if (!isNodeName(type)) return report(check, 'NODE_UNKNOWN', 'The type of this node is not known.', 'type')
  if (!isAllowedIn(parent, type)) {
    return report(check, 'NODE_MISPLACED', `${type} cannot stand in ${parent.type}.`, 'type')
  }
  const rule = nodeRules[type]
  const node: OutputNode = { type }
  checkKeys(check, input, type)
  const attrs = readAttributes(check, input['attrs'], rule)
  if (attrs !== undefined) node.attrs = attrs
  if (type === 'text') node.text = readText(check, input['text'])
  const marks = readMarks(check, input['marks'], parent.rule)
  if (marks !== undefined) node.marks = marks
  if (rule.content !== undefined) {
    const content = readContent(check, input['content'], { type, rule })
    if (content.length > 0) node.content = content
  } else if (!isEmpty(input['content'])) {
    report(check, 'CONTENT_INVALID', `${type} has no content.`, 'content')
  }
  return node
}

function isEmpty(content: unknown): boolean {
  return content === undefined || content === null || (Array.isArray(content) && content.length === 0)
}

function isAllowedIn(parent: Parent, type: NodeName): boolean {
  return parent.rule.content?.any.includes(type) === true
}

function checkKeys(check: Check, input: Fields, type: NodeName): void {
  for (const key of Object.keys(input)) {
    if (check.isOver) return
    const isKnown = nodeKeys.includes(key) && (key !== 'text' || type === 'text')
    if (!isKnown && input[key] !== undefined) report(check, 'KEY_UNKNOWN', `${type} has no such key.`, key)
  }
}

function readContent(check: Check, input: unknown, parent: Parent): OutputNode[] {
  if (input !== undefined && input !== null && !Array.isArray(input)) {
    report(check, 'CONTENT_INVALID', 'Content must be a list of nodes.', 'content')
    return []
  }
  const children: unknown[] = input ?? []
  if (parent.type === 'doc' && children.length === 0) return [{ type: 'paragraph' }]
  check.path.push('content')
  const output = readChildren(check, children, parent)
  check.path.pop()
  checkOrder(check, children, parent)
  return output
}

function readChildren(check: Check, children: unknown[], parent: Parent): OutputNode[] {
  const { maxDepth, maxNodes } = check.limits
  // The path holds two steps a level, the children's own index still to come.
  if (children.length > 0 && (check.path.length + 1) / 2 > maxDepth) {
    over(check, 'DOCUMENT_TOO_DEEP', `A document may be ${maxDepth} levels deep.`)
    return []
  }
  const output: OutputNode[] = []
  // Where each output node began in the input, so that an error in a merged text still has a path to show.
  const origins: number[] = []
  for (const [index, child] of children.entries()) {
    if (check.isOver) break
    check.nodes += 1
    if (check.nodes > maxNodes) {
      over(check, 'DOCUMENT_TOO_MANY_NODES', `A document may have ${maxNodes} nodes.`)
      break
    }
    check.path.push(index)
    const node = readNode(check, child, parent)
    check.path.pop()
    if (node !== undefined) appendNode(output, node)
    if (output.length > origins.length) origins.push(index)
  }
  if (parent.rule.content?.any.includes('text') !== true) return output
  for (const [index, node] of output.entries()) {
    if (node.text !== undefined)
      node.text = finishText(check, node.text, { index: origins[index] ?? index, parent })
  }
  return output
}

function appendNode(output: OutputNode[], node: OutputNode): void {
  if (node.text === '') return
  const last = output.at(-1)
  if (last?.text !== undefined && node.text !== undefined && isSameMarks(last.marks, node.marks)) {
    last.text += node.text
  } else {
    output.push(node)
  }
}

/** What concerns the nodes of a list together: `first` and `min`. Misplaced single nodes were reported where they stand. */
function checkOrder(check: Check, children: unknown[], parent: Parent): void {
  const rule = parent.rule.content
  if (rule === undefined || check.isOver) return
  if (children.length < rule.min) {
    report(check, 'CONTENT_MISSING', `${parent.type} must not be empty.`, 'content')
  } else if (rule.first !== undefined) {
    const first = children[0]
    const type = isFields(first) ? first['type'] : undefined
    if (isNodeName(type) && type !== rule.first && isAllowedIn(parent, type)) {
      check.path.push('content', 0)
      report(check, 'NODE_MISPLACED', `${parent.type} must begin with ${rule.first}.`, 'type')
      check.path.length -= 2
    }
  }
}

function readText(check: Check, input: unknown): string {
  if (typeof input === 'string') return unifyLineEnds(input)
  report(check, 'TEXT_INVALID', 'The text of a text node must be a string.', 'text')
  return ''
}

/** Asked after merging: what two pieces are together is not what each is alone. */
function finishText(check: Check, text: string, place: { index: number; parent: Parent }): string {
  if (check.isOver) return ''
  let output = text
  let fault = findTextFault(output)
  if (fault === undefined) {
    output = output.normalize('NFC')
    // Outside code a tab or a line feed is a space to every reader of HTML.
    if (place.parent.type !== 'codeBlock') output = output.replace(/[\t\n]/g, ' ')
    fault = findTextFault(output)
  }
  if (fault !== undefined) {
    check.path.push(place.index)
    report(check, fault, textFaultMessages[fault], 'text')
    check.path.pop()
  }
  countText(check, output.length)
  return output
}

const textFaultMessages = {
  TEXT_CONTROL_CHARACTER: 'A text must not hold control characters.',
  TEXT_SURROGATE: 'A text must not hold half of a surrogate pair.',
  TEXT_COMBINING_RUN: 'A text must not hold more than 30 combining marks in a row.',
}
