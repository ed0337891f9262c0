import { countText, isFields, report, type Check, type Fields } from './check.ts'
import { invalid, isMarkName, markOrder, markRules, type AttributeRule, type NodeRule } from './model.ts'
import type { Mark, MarkName } from './nodes.ts'

export function readMarks(check: Check, input: unknown, parentRule: NodeRule): Mark[] | undefined {
  if (input === undefined || input === null) return undefined
  if (!Array.isArray(input)) return report(check, 'MARK_INVALID', 'Marks must be a list.', 'marks')
  if (input.length === 0) return undefined
  if (parentRule.allowsMarks !== true) {
    return report(check, 'MARK_MISPLACED', 'No marks are allowed here.', 'marks')
  }
  const marks = new Map<MarkName, Mark>()
  check.path.push('marks')
  for (const [index, item] of input.entries()) {
    if (check.isOver) break
    check.path.push(index)
    readMark(check, item, marks)
    check.path.pop()
  }
  const exclusive = [...marks.keys()].find((name) => markRules[name].excludesAll === true)
  if (exclusive !== undefined && marks.size > 1) {
    report(check, 'MARK_MISPLACED', `${exclusive} cannot be combined with other marks.`)
  }
  check.path.pop()
  return [...marks.values()].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

function readMark(check: Check, input: unknown, marks: Map<MarkName, Mark>): void {
  if (!isFields(input)) return report(check, 'MARK_INVALID', 'A mark must be an object.')
  const { type } = input
  if (!isMarkName(type)) return report(check, 'MARK_UNKNOWN', 'The type of this mark is not known.', 'type')
  if (marks.has(type)) return report(check, 'MARK_REPEATED', `${type} is there twice.`, 'type')
  for (const key of Object.keys(input)) {
    if (key !== 'type' && key !== 'attrs' && input[key] !== undefined) {
      report(check, 'KEY_UNKNOWN', `${type} has no such key.`, key)
    }
    if (check.isOver) return
  }
  const errorsBefore = check.errors.length
  const attrs = readAttributes(check, input['attrs'], markRules[type])
  if (check.isOver || check.errors.length > errorsBefore) return
  // readAttributes filled attrs from the rules of this very mark, and found none missing or wrong.
  marks.set(type, (attrs === undefined ? { type } : { type, attrs }) as Mark)
}

export function readAttributes(
  check: Check,
  input: unknown,
  rule: { attributes: Readonly<Record<string, AttributeRule>>; dropped: readonly string[] },
): Fields | undefined {
  const given = input ?? {}
  if (!isFields(given)) {
    return report(check, 'ATTRIBUTE_INVALID', 'Attributes must be an object.', 'attrs')
  }
  check.path.push('attrs')
  for (const name of Object.keys(given)) {
    if (check.isOver) break
    const isKnown = Object.hasOwn(rule.attributes, name) || rule.dropped.includes(name)
    if (!isKnown && given[name] !== undefined) {
      report(check, 'ATTRIBUTE_UNKNOWN', 'This attribute is not known here.', name)
    }
  }
  const output: Fields = {}
  let isEmpty = true
  for (const [name, attribute] of Object.entries(rule.attributes)) {
    const value = readAttribute(check, { name, attribute, value: given[name] })
    if (value === undefined) continue
    output[name] = value
    isEmpty = false
  }
  check.path.pop()
  return isEmpty ? undefined : output
}

function readAttribute(
  check: Check,
  { name, attribute, value }: { name: string; attribute: AttributeRule; value: unknown },
): unknown {
  if (value === undefined) {
    return attribute.isRequired === true
      ? report(check, 'ATTRIBUTE_MISSING', `Must be ${attribute.expected}.`, name)
      : undefined
  }
  const parsed = attribute.parse(value)
  if (parsed === invalid) return report(check, 'ATTRIBUTE_INVALID', `Must be ${attribute.expected}.`, name)
  if ((name === 'alt' || name === 'caption') && typeof parsed === 'string') countText(check, parsed.length)
  return parsed
}
