import { defaultTreeAdapter, html, parseFragment, Tokenizer, TokenizerMode } from 'parse5'
import type { DefaultTreeAdapterTypes, Token } from 'parse5'
import { blockElements, skippedElements, type Element } from './elements.ts'

export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

// Formatting that is never closed is made anew in every block, so a small page can ask for millions of nodes.
const maxTreeNodes = 300_000

/** The tree of a page's or a fragment's body as browsers see it; undefined when it would be unreasonably large. */
export function parseHtml(source: string): HtmlParent | undefined {
  let nodes = 0
  const count = () => {
    nodes += 1
    if (nodes > maxTreeNodes) throw new TreeTooLarge()
  }
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      count()
      return defaultTreeAdapter.createElement(...args)
    },
    insertText(parent, text) {
      const last = parent.childNodes.at(-1)
      // A text comes word by word and joins the one before.
      if (last === undefined || !('value' in last)) count()
      defaultTreeAdapter.insertText(parent, text)
    },
    insertTextBefore(...args) {
      count()
      defaultTreeAdapter.insertTextBefore(...args)
    },
    createCommentNode(...args) {
      count()
      return defaultTreeAdapter.createCommentNode(...args)
    },
  }
  // Inside a body the tags of a whole page (html, head, frameset) say nothing, and their texts stay.
  const body = defaultTreeAdapter.createElement('body', html.NS.HTML, [])
  try {
    return parseFragment(body, source, { treeAdapter })
  } catch (error) {
    if (error instanceof TreeTooLarge) return undefined
    throw error
  }
}

class TreeTooLarge extends Error {}

/** Tables that only place things: those that say so, hold another table, or have nothing side by side. */
export function findLayoutTables(root: HtmlParent): Set<Element> {
  const layout = new Set<Element>()
  const open: { element: Element; isData: boolean; cells: number }[] = []
  walk(root, {
    enter(element) {
      const table = open.at(-1)
      if (element.tagName === 'table') {
        if (table !== undefined) layout.add(table.element)
        const role = element.attrs.find(({ name }) => name === 'role')?.value
        if (role === 'presentation' || role === 'none') layout.add(element)
        open.push({ element, isData: false, cells: 0 })
      } else if (table !== undefined) {
        if (element.tagName === 'tr') table.cells = 0
        if (element.tagName === 'td') table.cells += 1
        if (element.tagName === 'th' || table.cells > 1) table.isData = true
      }
      return true
    },
    leave(element) {
      if (element.tagName !== 'table') return
      const table = open.pop()
      if (table?.isData === false) layout.add(element)
    },
  })
  return layout
}

export type Visitor = {
  /** False: the element's content is not visited and it is not left. */
  enter: (element: Element) => boolean
  leave: (element: Element) => void
  text?: (value: string) => void
}

/** Visits a tree in order without recursion: old pages nest as deep as they like. */
export function walk(root: HtmlParent, visitor: Visitor): void {
  const path: { parent: HtmlParent; next: number }[] = [{ parent: root, next: 0 }]
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const node: HtmlNode | undefined = step.parent.childNodes[step.next]
    step.next += 1
    if (node === undefined) {
      path.pop()
      if ('tagName' in step.parent && path.length > 0) visitor.leave(step.parent)
    } else if ('tagName' in node) {
      if (visitor.enter(node)) path.push({ parent: node, next: 0 })
    } else if ('value' in node) {
      visitor.text?.(node.value)
    }
  }
}

/** The texts of a page without building a tree, a line for each block: what is left to do when the tree is too large. */
export function stripTags(source: string): string {
  let text = ''
  let skippedUntil: string | undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName }) {
        if (blockElements.has(tagName) || tagName === 'br') text += '\n'
        const mode = skippedModes[tagName]
        if (mode === undefined || skippedUntil !== undefined) return
        tokenizer.state = mode
        skippedUntil = tagName
      },
      onEndTag({ tagName }) {
        if (tagName === skippedUntil) skippedUntil = undefined
        if (blockElements.has(tagName)) text += '\n'
      },
      onCharacter: append,
      onWhitespaceCharacter({ chars }) {
        if (skippedUntil === undefined) text += chars.replace(/[\n\r]/g, ' ')
      },
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  )
  function append({ chars }: Token.CharacterToken): void {
    if (skippedUntil === undefined) text += chars
  }
  tokenizer.write(source, true)
  return text
}

/** The elements of `skippedElements` whose content is not markup, so that their end tag is the next thing that counts. */
const skippedModes: Record<string, typeof Tokenizer.prototype.state | undefined> = Object.fromEntries(
  ['script', 'style', 'title', 'noscript', 'noframes', 'noembed', 'iframe']
    .filter((name) => skippedElements.has(name))
    .map((name) => [
      name,
      name === 'script'
        ? TokenizerMode.SCRIPT_DATA
        : name === 'title'
          ? TokenizerMode.RCDATA
          : TokenizerMode.RAWTEXT,
    ]),
)
