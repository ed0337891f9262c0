import type { InlineNode, Mark } from '@bantin/document'
import { isExternalHref, parseHref } from '@bantin/document'
import { Fragment, type ReactNode } from 'react'
import { Link } from '../ui/link.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { groupByMark } from './mark-groups.ts'

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
} as const

/** Inline content with its marks; a link with a bold word in it stays one link. */
export function Inlines({
  content = [],
  depth = 0,
}: {
  content?: readonly InlineNode[] | undefined
  depth?: number
}) {
  return groupByMark(content, depth).map(({ mark, nodes }, index) => {
    const children =
      mark === undefined ? (
        nodes.map((node, at) => drawLeaf(node, at))
      ) : (
        <Inlines content={nodes} depth={depth + 1} />
      )
    // oxlint-disable-next-line react/no-array-index-key -- nodes of a published document never move
    return <Fragment key={index}>{mark === undefined ? children : wrapInMark(mark, children)}</Fragment>
  })
}

function drawLeaf(node: InlineNode, key: number): ReactNode {
  return node.type === 'hardBreak' ? <br key={key} /> : <Unbroken key={key} text={node.text} />
}

function wrapInMark(mark: Mark, children: ReactNode): ReactNode {
  if (mark.type !== 'link') {
    const Tag = tags[mark.type]
    return <Tag>{children}</Tag>
  }
  const href = parseHref(mark.attrs.href)
  if (href === undefined) return children
  if (isExternalHref(href)) {
    return (
      <a href={href} rel="noopener noreferrer">
        {children}
      </a>
    )
  }
  // Files and feeds are served beside the pages and are none of them.
  const isPage = href.startsWith('/') && !/^\/(?:media|api|feeds|editor)(?:\/|$)/.test(href)
  return isPage ? <Link to={href}>{children}</Link> : <a href={href}>{children}</a>
}
