import type { BlockNode, DocumentNode, ListItem, Table, TableRow } from '@bantin/document'
import { countHeaderRows, isExternalHref, parseImageSource } from '@bantin/document'
import { Fragment, type ReactNode } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import { Inlines } from './inlines.tsx'
import styles from './document-view.module.css'

/** The text of an article, drawn node by node from its document. */
export function DocumentView({ document, lang }: { document: DocumentNode; lang?: string | undefined }) {
  return (
    <div className={styles.document} lang={lang} data-print="links">
      <Blocks blocks={document.content} />
    </div>
  )
}

// Nodes of a published document never move, so their place is their identity.
function Blocks({ blocks }: { blocks: readonly BlockNode[] }) {
  return keyed(blocks, (block) => <Block block={block} />)
}

function Block({ block }: { block: BlockNode }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p data-align={block.attrs?.textAlign}>
          <Inlines content={block.content} />
        </p>
      )
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[block.attrs.level - 2] ?? 'h4'
      return (
        <Heading>
          <Inlines content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs?.start}>
          <Items items={block.content} />
        </ol>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      )
    case 'image':
      return <ImageFigure attrs={block.attrs} />
    case 'table':
      return <TableView table={block} />
    case 'horizontalRule':
      return <hr />
    case 'codeBlock':
      return (
        // A keyboard must be able to scroll it sideways.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>
          <code>{(block.content ?? []).map(({ text }) => text).join('')}</code>
        </pre>
      )
    default:
      return block satisfies never
  }
}

function Items({ items }: { items: readonly ListItem[] }) {
  return keyed(items, (item) => (
    <li>
      <Blocks blocks={item.content} />
    </li>
  ))
}

function ImageFigure({ attrs }: { attrs: Extract<BlockNode, { type: 'image' }>['attrs'] }) {
  const src = parseImageSource(attrs.src)
  // A picture on another host would be refused by the page's security policy anyway.
  const isShown = src !== undefined && !isExternalHref(src)
  if (!isShown && attrs.caption === undefined) return null
  return (
    <figure>
      {isShown ? (
        <img
          src={src}
          alt={attrs.alt ?? ''}
          width={attrs.width}
          height={attrs.height}
          loading="lazy"
          decoding="async"
        />
      ) : null}
      {attrs.caption === undefined ? null : <figcaption>{attrs.caption}</figcaption>}
    </figure>
  )
}

function TableView({ table }: { table: Table }) {
  const { t } = useLocale()
  const headerRows = countHeaderRows(table)
  const head = table.content.slice(0, headerRows)
  const body = table.content.slice(headerRows)
  return (
    // The frame scrolls sideways on a narrow screen; a keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label={t('scrollableTable')} tabIndex={0}>
      <table>
        {head.length === 0 ? null : (
          <thead>
            <Rows rows={head} scope="col" />
          </thead>
        )}
        {body.length === 0 ? null : (
          <tbody>
            <Rows rows={body} scope="row" />
          </tbody>
        )}
      </table>
    </section>
  )
}

function Rows({ rows, scope }: { rows: readonly TableRow[]; scope: 'col' | 'row' }) {
  return keyed(rows, (row) => (
    <tr>
      {keyed(row.content ?? [], (cell) => {
        const spans = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan }
        const content = <Blocks blocks={cell.content} />
        return cell.type === 'tableHeader' ? (
          <th scope={scope} {...spans}>
            {content}
          </th>
        ) : (
          <td {...spans}>{content}</td>
        )
      })}
    </tr>
  ))
}

function keyed<Node>(nodes: readonly Node[], draw: (node: Node) => ReactNode): ReactNode[] {
  // oxlint-disable-next-line react/no-array-index-key
  return nodes.map((node, index) => <Fragment key={index}>{draw(node)}</Fragment>)
}
