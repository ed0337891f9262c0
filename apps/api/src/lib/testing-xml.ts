import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** With its prefix: the parser has checked that it is bound. */
  name: string
  attributes: Record<string, string>
  /** Of the element itself, without that of its children. */
  text: string
  children: XmlElement[]
}

/** The root of a document; throws where it is not well-formed. For tests. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const document: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open = [document]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = { name, attributes: Object.fromEntries(values), text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  const [root] = document.children
  if (!root) throw new Error('The document is empty')
  return root
}

/** The children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The text of the one child of that name; undefined when there is none. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text
}
