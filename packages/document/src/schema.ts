import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { invalid, markRules, nodeRules, type AttributeRule, type ContentRule } from './model.ts'
import type { MarkName, NodeName } from './nodes.ts'

/**
 * The same rules as `validateDocument` in ProseMirror's own terms. `check()` of a node of this schema accepts exactly what
 * the validator accepts, but for what only the validator forgives (a root without content, empty texts) or refuses
 * (unknown keys and attributes, forbidden characters, limits).
 */
export const documentSchema: Schema<NodeName, MarkName> = new Schema<NodeName, MarkName>({
  topNode: 'doc',
  nodes: mapRules(nodeRules, (rule, name): NodeSpec => ({
    ...(rule.content === undefined ? {} : { content: expression(rule.content) }),
    ...(name === 'text' ? {} : { attrs: mapAttributes(rule.attributes) }),
    ...(rule.isInline === true ? { inline: true, group: 'inline' } : {}),
    // Marks are allowed by inline content alone; '_' is every mark, '' none.
    marks: rule.allowsMarks === true ? '_' : '',
  })),
  marks: mapRules(markRules, (rule): MarkSpec => ({
    attrs: mapAttributes(rule.attributes),
    ...(rule.excludesAll === true ? { excludes: '_' } : {}),
  })),
})

function expression({ first, any, min }: ContentRule): string {
  const choice = `(${any.join(' | ')})`
  if (first !== undefined) return `${first} ${choice}*`
  return choice + (min === 0 ? '*' : '+')
}

function mapAttributes(attributes: Readonly<Record<string, AttributeRule>>): NonNullable<NodeSpec['attrs']> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, rule]) => [
      name,
      {
        ...(rule.isRequired === true ? {} : { default: rule.fallback ?? null }),
        validate(value: unknown) {
          if (rule.parse(value) === invalid) throw new RangeError(`${name} must be ${rule.expected}.`)
        },
      },
    ]),
  )
}

function mapRules<Name extends string, Rule, Spec>(
  rules: Readonly<Record<Name, Rule>>,
  toSpec: (rule: Rule, name: Name) => Spec,
): Record<Name, Spec> {
  // Object.entries forgets that the keys of a record are its names; the result has the same ones.
  const entries = Object.entries(rules) as [Name, Rule][]
  return Object.fromEntries(entries.map(([name, rule]) => [name, toSpec(rule, name)])) as Record<Name, Spec>
}
